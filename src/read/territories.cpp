#include "read/fields.h"
#include "read/head.h"
#include "read/tables.h"

namespace ghg {

void read_territories(const NodeTree& tree, Territories& territories, Diagnostics& out) {
    Fields fields(tree.root(), out);
    fields.required_text("territories", "cldr-48");
    read_document(fields, out);
    fields.word("note");
    Node names = fields.required_map("names", "{SE: [Sweden, Sverige]}");
    Fields codes(names, out);
    for (const NodeEntry& entry : names.entries()) {
        Text code = entry.key.as_text();
        std::vector<std::string> words = codes.words(entry.key.text());
        if (is_region(code, out) && !words.empty()) territories.add(code.value, words);
    }
    fields.refuse_unknown();
}

}  // namespace ghg
