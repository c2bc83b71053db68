#include "read/instrument.h"

#include "read/fields.h"
#include "read/own_factor.h"
#include "read/quantity_text.h"

namespace ghg {

Instrument read_instrument(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out) {
    std::size_t before = out.size();
    Instrument instrument;
    Fields fields(map, out);
    Text id = fields.required_text("id", "go-118");
    instrument.id = id.value;
    instrument.at = id.empty() ? map.place() : id.at;
    instrument.kind = fields.required_text("kind", "guarantee-of-origin");
    instrument.cancelled = fields.word("cancelled");
    instrument.produced = fields.required_year("produced", "2022").value_or(0);
    instrument.market = fields.required_text("market", "AIB");
    Node volume = fields.required("volume", "61 MWh");
    auto quantity = volume ? read_quantity_not_negative(volume, units, out) : std::nullopt;
    if (quantity) instrument.volume = std::move(*quantity);
    Node own = fields.map("own_factor");
    if (own) instrument.own_factor = read_own_factor(own, Stage::generation, units, gwp, out).factor;
    instrument.source = own ? fields.word("source") : fields.required_word("source", "wind");
    fields.refuse_unknown();
    instrument.broken = out.size() != before || map.is_faulty();
    return instrument;
}

}  // namespace ghg
