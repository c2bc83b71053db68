#include "report/recalculation_words.h"

namespace ghg {

std::string recalculation_words(const RecalculationStep& step) {
    if (step.event->kind == RecalculationKind::organic) return "organic: never restates";
    if (step.reached_threshold) return "restated: the threshold is reached";
    return step.restated ? "restated with a later one" : "waits below the threshold";
}

}  // namespace ghg
