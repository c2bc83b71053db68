#include "domain/line_category.h"

namespace ghg {

std::optional<Category> stated_category(const LineRule& rule, const Activity& activity) {
    if (rule.category.fixed) return rule.category.fixed;
    std::string said = activity.detail(rule.category.detail);
    return said.empty() ? rule.category.otherwise : parse_category(said);
}

Category category_of(const LineRule& rule, const Activity& activity) {
    return stated_category(rule, activity).value_or(Category::purchased_goods_and_services);
}

}  // namespace ghg
