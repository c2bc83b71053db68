#include "base/near_names.h"
#include "command/console.h"
#include "command/verbs.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::string_view folder = "why/";

std::vector<std::string> slugs_of(const Library& library) {
    std::vector<std::string> slugs;
    for (const std::string& page : library.pages_below(folder)) slugs.push_back(page.substr(folder.size()));
    return slugs;
}

}  // namespace

ExitCode why(const WhyRequest& request) {
    Sources sources;
    Library library(sources, builtin_image());
    std::vector<std::string> slugs = slugs_of(library);
    if (request.list || request.slug.empty()) return deliver(fmt::format("{}\n", fmt::join(slugs, "\n")), "");
    auto page = library.page(std::string(folder) + request.slug);
    if (page) return deliver(*page, "");
    Diagnostic unknown = problem("slug-unknown", {}, fmt::format("no diagnostic is called `{}`", request.slug),
                                 "ghg why --list prints all of them.");
    unknown.near = near_names(request.slug, slugs);
    say({unknown});
    return ExitCode::wrong_usage;
}

}  // namespace ghg
