#pragma once

#include "import/import.h"

#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// The years of figures that an edition asks for. A file with many years becomes one edition per year, so that no
/// figure serves another year.
struct DataYears {
    std::string publisher;
    int first = 0;
    int last = 0;

    bool holds(int year) const { return first <= year && year <= last; }
    /// `ember/2022`
    std::string edition(int year) const;
    /// Why a row of a year outside is left out.
    std::string outside() const;
};

/// `ember/2022` asks for one year, `ember/2000-2024` for all from 2000 to 2024. Nothing for another edition.
std::optional<DataYears> data_years(std::string_view edition);
/// What to tell where there are none.
ImportProblem no_data_years(std::string_view edition);
/// A year of four digits.
std::optional<int> year_of(std::string_view cell);

}  // namespace ghg
