#include "base/near_names.h"
#include "command/console.h"
#include "command/verbs.h"
#include "command/workspace.h"

#include <fmt/format.h>
#include <memory>

namespace ghg {
namespace {

struct WhyRequest {
    std::string slug;
    bool list = false;
};

constexpr std::string_view folder = "why/";

std::vector<std::string> slugs_of(const Library& library) {
    std::vector<std::string> slugs;
    for (const std::string& page : library.pages_below(folder)) slugs.push_back(page.substr(folder.size()));
    return slugs;
}

std::vector<std::string> every_slug() {
    Sources sources;
    return slugs_of(Library(sources, builtin_image()));
}

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

}  // namespace

Command why_command() {
    auto asked = std::make_shared<WhyRequest>();
    return {
        .name = "why",
        .summary = "The longer explanation of a message, by the word in brackets at its end",
        .reader = Reader::everyone,
        .arguments = {{.name = "SLUG",
                       .help = "The word in brackets; all are listed when none is given",
                       .into = &asked->slug,
                       .suggests = every_slug}},
        .options = {{.name = "--list", .help = "All slugs, one per line", .into = &asked->list}},
        .examples = {{"ghg why factor-missing", "what to do when no table has a factor"}},
        .run = [asked] { return why(*asked); },
    };
}

}  // namespace ghg
