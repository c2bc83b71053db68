#include "report/sections.h"
#include "report/set_aside_text.h"

namespace ghg {

std::string set_aside_text(const SetAside& aside) {
    std::string text = aside.by.empty() ? aside.why : aside.why + " by " + aside.by;
    return aside.because.empty() ? text : text + " (" + aside.because + ")";
}

Section set_aside_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Activity", "Why", "CO2e"}, true);
    for (const SetAside& aside : result.set_aside)
        table.add({aside.activity == nullptr ? "" : aside.activity->id, set_aside_text(aside),
                   aside.would_be_kg ? "would be " + tonnes_with_unit(*aside.would_be_kg, options) : ""});
    return titled("Set aside, not counted", std::move(table));
}

}  // namespace ghg
