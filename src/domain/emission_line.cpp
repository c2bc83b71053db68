#include "domain/emission_line.h"

namespace ghg {

std::string_view to_text(Step::Op op) {
    switch (op) {
        case Step::Op::times:
            return "times";
        case Step::Op::divide:
            return "divide";
        case Step::Op::set:
            break;
    }
    return "set";
}

std::string_view EmissionLine::written() const {
    if (!said.empty()) return said;
    if (activity->given) return activity->given->amount.written;
    return activity->quantity ? std::string_view(activity->quantity->written) : std::string_view(leg);
}

}  // namespace ghg
