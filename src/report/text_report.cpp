#include "report/text_report.h"

#include "report/text_sections.h"

namespace ghg {

std::string text_report(const Result& result, const TextOptions& options) {
    std::string text = head_section(result, options);
    for (const std::string& section : {
             scopes_section(result, options),
             non_co2_section(result, options),
             categories_section(result, 1, options),
             categories_section(result, 2, options),
             categories_section(result, 3, options),
             groups_section(result, options),
             not_calculated_section(result, options),
             progress_section(result, options),
             methods_section(result, options),
             defaults_section(result, options),
             stand_ins_section(result, options),
             set_aside_section(result, options),
             caveats_section(result, options),
             end_section(result, options),
         })
        if (!section.empty()) text += "\n" + section;
    return text;
}

}  // namespace ghg
