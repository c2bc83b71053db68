#include "report/compare_report.h"

#include "report/section_markdown.h"
#include "report/section_text.h"

#include <algorithm>

namespace ghg {
namespace {

std::string compare_text(const Comparison& comparison, const CompareOptions& options) {
    return sections_text(compare_sections(comparison, options), Style{options.printing.colour});
}

std::string compare_markdown(const Comparison& comparison, const CompareOptions& options) {
    return sections_markdown(compare_sections(comparison, options));
}

}  // namespace

const std::vector<CompareFormat>& compare_formats() {
    static const std::vector<CompareFormat> formats = {
        {"text", compare_text}, {"json", compare_json}, {"markdown", compare_markdown}};
    return formats;
}

const CompareFormat* find_compare_format(std::string_view name) {
    auto found = std::ranges::find(compare_formats(), name, &CompareFormat::name);
    return found == compare_formats().end() ? nullptr : &*found;
}

}  // namespace ghg
