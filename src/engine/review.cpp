#include "engine/review.h"

#include <algorithm>

namespace ghg {
namespace {

bool is_due(const TableHead& head, const Date& as_of) {
    auto by = parse_date(head.review_by);
    return by && *by < as_of;
}

// A leg's haul comes from the bands of its factor's edition.
void add_bands(const EmissionLine& line, const FactorBook& book, std::set<const TableHead*>& heads) {
    if (line.leg.empty()) return;
    for (const auto& [detail, value] : line.factor->match)
        if (const Bands* bands = book.bands(line.factor->head->edition, detail)) heads.insert(&bands->head);
}

std::set<const TableHead*> heads_of(const EmissionLine& line, const Rfi& rfi, const FactorBook& book) {
    std::set<const TableHead*> heads;
    for (const Step& step : line.steps)
        if (step.ratio != nullptr) heads.insert(step.ratio->head.get());
    if (line.uses_co2_only)
        if (const Ratio* choice = book.find_ratio(rfi.choice.edition, rfi.choice.id)) heads.insert(choice->head.get());
    if (line.factor->own) return heads;
    heads.insert(line.factor->head.get());
    add_bands(line, book, heads);
    return heads;
}

Number kg_of(const std::vector<const EmissionLine*>& lines) {
    auto on_location = [](const EmissionLine* line) { return line->basis == Basis::location; };
    bool only_location = std::ranges::all_of(lines, on_location);
    Number kg(0);
    for (const EmissionLine* line : lines)
        if (only_location || !on_location(line)) kg += line->kg_co2e;
    return kg;
}

}  // namespace

std::vector<ReviewDue> review_due(const Result& result, const FactorBook& book, const Date& as_of) {
    std::vector<ReviewDue> due;
    auto look_at = [&](const TableHead& head) {
        if (!is_due(head, as_of)) return;
        ReviewDue found{&head, {}, {}};
        std::vector<const EmissionLine*> resting;
        for (const EmissionLine& line : result.lines) {
            if (!heads_of(line, result.inventory->boundary.rfi, book).contains(&head)) continue;
            resting.push_back(&line);
            found.activities.insert(line.activity->id);
        }
        found.kg_co2e = kg_of(resting);
        if (!resting.empty()) due.push_back(std::move(found));
    };
    for (const Table& table : book.all()) look_at(*table.head);
    for (const Bands& bands : book.all_bands()) look_at(bands.head);
    return due;
}

std::vector<ReviewDue> review_due(const FactorBook& book, const Date& as_of) {
    std::vector<ReviewDue> due;
    auto look_at = [&](const TableHead& head) {
        bool from_file = head.at.known() && !head.at.source->text.empty();
        if (from_file && is_due(head, as_of)) due.push_back({&head, {}, {}});
    };
    for (const Table& table : book.all()) look_at(*table.head);
    for (const Bands& bands : book.all_bands()) look_at(bands.head);
    return due;
}

}  // namespace ghg
