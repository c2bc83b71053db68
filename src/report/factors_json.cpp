#include "report/factors_json.h"

#include "report/json_row.h"

#include <algorithm>

namespace ghg {
namespace {

// The head of a document of our own, whatever `write_rest` puts into it.
template <typename Write>
std::string document_of(std::string_view schema, std::string_view version, Write write_rest) {
    JsonWriter json;
    json.begin_object();
    json.field("ghg", version);
    json.field("schema", schema);
    write_rest(json);
    json.end_object();
    return json.take();
}

void write_source(JsonWriter& json, const Document& document) {
    json.begin_object("document");
    json.field("title", document.title);
    json.field("publisher", document.publisher);
    json.field("url", document.url);
    json.field("published", document.published);
    json.field("retrieved", document.retrieved);
    json.field("licence", document.licence);
    json.field_or_null("sha256", document.sha256);
    json.end_object();
}

void write_topic(JsonWriter& json, const TopicCard& topic) {
    json.field("topic", topic.topic);
    json.field("kind", topic.kind);
    json.field("rows", topic.rows);
    write_years(json, topic.from, topic.to);
    json.field_or_null("territory", topic.territory);
    write_source(json, topic.source);
    json.field_or_null("note", topic.note);
    json.field("file", to_line_text({topic.at.source, 0, 0, 1}));
}

void write_edition(JsonWriter& json, const EditionCard& edition) {
    json.field("edition", edition.edition);
    write_years(json, edition.from(), edition.to());
    for (const char* kind : {"factors", "ratios", "bands", "airports"}) json.field(kind, edition.count(kind));
    write_objects(json, "topics", edition.topics, write_topic);
}

void write_co2e(JsonWriter& json, const Co2eUnderSet& sum) {
    json.field("gwp", sum.set);
    json.field("kg_co2e", sum.kg ? std::optional(to_decimal(*sum.kg)) : std::nullopt);
    json.field_or_null("missing", sum.missing);
}

void write_gas(JsonWriter& json, const GasPerUnit& gas) {
    json.field("gas", gas.gas);
    json.field("kg", to_decimal(gas.kg));
}

void write_card(JsonWriter& json, const RowCard& card) {
    write_row(json, card.row);
    write_source(json, card.row.head().source);
    json.field_or_null("note", card.row.note());
    json.field_or_null("table_note", card.row.head().note);
    json.field_or_null("review_by", card.row.head().review_by);
    if (card.row.factor != nullptr) {
        write_objects(json, "gases", card.gases, write_gas);
        write_objects(json, "co2e", card.co2e, write_co2e);
    }
    write_objects(json, "elsewhere", card.elsewhere, write_row);
    write_words(json, "types", card.types);
    write_words(json, "examples", card.examples);
}

void write_document(JsonWriter& json, const CreditedDocument& each) {
    json.field("title", each.document.title);
    json.field("url", each.document.url);
    json.field("published", each.document.published);
    json.field("retrieved", each.document.retrieved);
    write_words(json, "editions", each.editions);
}

void write_publisher(JsonWriter& json, const CreditedPublisher& publisher) {
    json.field("publisher", publisher.publisher);
    write_objects(json, "documents", publisher.documents, write_document);
}

}  // namespace

std::string editions_json(const std::vector<EditionCard>& editions, std::string_view version) {
    return document_of("ghg-editions/1", version,
                       [&](JsonWriter& json) { write_objects(json, "editions", editions, write_edition); });
}

std::string rows_json(const std::vector<TableRow>& rows, std::string_view version) {
    return document_of("ghg-rows/1", version, [&](JsonWriter& json) { write_objects(json, "rows", rows, write_row); });
}

std::string row_cards_json(const std::vector<RowCard>& cards, std::string_view version) {
    return document_of("ghg-rows/1", version,
                       [&](JsonWriter& json) { write_objects(json, "rows", cards, write_card); });
}

std::string hits_json(const SearchResult& result, std::size_t limit, std::string_view version) {
    std::vector<SearchHit> shown(result.hits.begin(),
                                 result.hits.begin() + static_cast<long>(std::min(limit, result.hits.size())));
    return document_of("ghg-search/1", version, [&](JsonWriter& json) {
        json.field("found", result.hits.size());
        write_objects(json, "rows", shown, [](JsonWriter& inner, const SearchHit& hit) {
            inner.field("score", hit.score);
            write_row(inner, hit.row);
        });
    });
}

std::string credits_json(const std::vector<LicenceCredits>& licences, std::string_view version) {
    return document_of("ghg-licences/1", version, [&](JsonWriter& json) {
        write_objects(json, "licences", licences, [](JsonWriter& inner, const LicenceCredits& licence) {
            inner.field("licence", licence.licence);
            write_objects(inner, "publishers", licence.publishers, write_publisher);
        });
    });
}

}  // namespace ghg
