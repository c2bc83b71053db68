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

}  // namespace ghg
