#include "report/printed.h"
#include "report/set_aside_text.h"
#include "report/text_sections.h"

namespace ghg {

std::string set_aside_text(const SetAside& aside) {
    std::string text = aside.by.empty() ? aside.why : aside.why + " by " + aside.by;
    return aside.because.empty() ? text : text + " (" + aside.because + ")";
}

std::string set_aside_section(const Result& result, const TextOptions& options) {
    TextTable table{{{}, {}, {Align::right}}, {}, 2};
    for (const SetAside& aside : result.set_aside)
        table.add({aside.activity == nullptr ? "" : aside.activity->id, set_aside_text(aside),
                   aside.would_be_kg ? "would be " + tonnes_text(*aside.would_be_kg, options.decimals) + " t" : ""});
    if (table.rows.empty()) return "";
    return Style{options.colour}.bold("Set aside, not counted") + "\n" + render(table);
}

}  // namespace ghg
