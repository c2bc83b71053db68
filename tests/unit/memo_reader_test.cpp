#include "read/memo.h"

#include "read_support.h"

using namespace ghg;

namespace {

struct Read {
    explicit Read(std::string text) : parsed(std::move(text)), entry(read_memo_entry(parsed.root(), parsed.out)) {}

    Parsed parsed;
    MemoEntry entry;
};

Told told_of(std::string text) { return told(Read(std::move(text)).parsed.out); }

}  // namespace

TEST_CASE("a memo entry is an amount of CO2e of a kind, with its citation") {
    Read read("{id: credits, kind: offset, amount: 0.12 t CO2e, cite: registry 118, note: hydro}");
    CHECK(told(read.parsed.out).empty());
    CHECK(read.entry.id == "credits");
    CHECK(read.entry.kind == "offset");
    CHECK(read.entry.kg == Number(120));
    CHECK(read.entry.written == "0.12 t CO2e");
    CHECK(read.entry.cite == "registry 118");
    CHECK(read.entry.note == "hydro");
}

TEST_CASE("a memo entry names its kind, its amount in CO2e above zero, and where it is from") {
    CHECK(told_of("{id: c, kind: offset, amount: -1 t CO2e, cite: r}") == Told{"memo-negative 1:31+9"});
    CHECK(told_of("{id: c, kind: offset, amount: 1 t, cite: r}") == Told{"mass-without-co2e 1:31+3"});
    CHECK(told_of("{id: c, kind: credit, amount: 1 t CO2e, cite: r}") == Told{"unknown-word 1:15+6"});
    CHECK(told_of("{id: c, kind: offset, amount: 1 t CO2e}") == Told{"missing-key 1:1+1"});
    CHECK(told_of("{kind: offset, amount: 1 t CO2e, cite: r}") == Told{"missing-key 1:1+1"});
    CHECK(told_of("{id: c, kind: offset, cite: r}") == Told{"missing-key 1:1+1"});
    CHECK(told_of("{id: c, kind: offset, amount: 12, cite: r}") == Told{"number-without-unit 1:31+2"});
    CHECK(told_of("{id: c, kind: offset, amount: 1 t CO2e, cite: r, basis: market}") == Told{"unknown-key 1:50+5"});
}
