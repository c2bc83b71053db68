#include "engine/legs.h"

#include "base/near_names.h"

#include <fmt/format.h>
#include <cmath>
#include <numbers>

namespace ghg {
namespace {

constexpr double earth_radius_km = 6371.0088;

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

std::vector<std::string> codes_near(const std::string& given, const FactorBook& book) {
    std::vector<std::string> named;
    for (const auto& [code, airport] : book.airports())
        if (airport.city == given || airport.name == given) named.push_back(code);
    if (!named.empty()) return {named.begin(), named.begin() + std::min<std::ptrdiff_t>(4, std::ssize(named))};
    std::vector<std::string> codes;
    for (const auto& [code, airport] : book.airports()) codes.push_back(code);
    return near_names(given, codes);
}

const Airport* find_airport(const std::string& code, const Place& at, const FactorBook& book, Diagnostics& out,
                            bool advises) {
    const Airport* airport = book.airport(code);
    if (airport != nullptr) return airport;
    Diagnostic unknown = problem("airport-unknown", at, fmt::format("no airport has the IATA code `{}`", code),
                                 "Write the three-letter IATA code on the ticket, in capitals, such as ARN.");
    for (const std::string& near : advises ? codes_near(code, book) : std::vector<std::string>()) {
        const Airport& one = *book.airport(near);
        unknown.near.push_back(fmt::format("{} ({})", near, one.city.empty() ? one.name : one.city));
    }
    out.push_back(std::move(unknown));
    return nullptr;
}

struct Stop {
    std::string code;
    Place at;
};

std::vector<Stop> stops_of(const Activity& activity) {
    std::vector<Stop> stops;
    for (const char* name : {"from", "legs", "to"})
        if (auto found = activity.details.find(name); found != activity.details.end())
            for (const std::string& code : found->second.values) stops.push_back({code, found->second.at});
    return stops;
}

}  // namespace

std::string Leg::name() const { return from->iata + "-" + to->iata; }

int Leg::ends_in(const std::string& territory) const {
    return (from->country == territory ? 1 : 0) + (to->country == territory ? 1 : 0);
}

long great_circle_km(const Airport& from, const Airport& to) {
    double phi_1 = radians(from.latitude);
    double phi_2 = radians(to.latitude);
    double half_phi = std::sin((phi_2 - phi_1) / 2);
    double half_lambda = std::sin(radians(to.longitude - from.longitude) / 2);
    double h = half_phi * half_phi + std::cos(phi_1) * std::cos(phi_2) * half_lambda * half_lambda;
    return std::lrint(2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, h))));
}

std::vector<Leg> legs_of(const Activity& activity, const FactorBook& book, Diagnostics& out, bool advises) {
    std::vector<Leg> legs;
    const Airport* before = nullptr;
    bool has_trip = activity.details.contains("trip");  // goods have none
    for (const Stop& stop : stops_of(activity)) {
        const Airport* here = find_airport(stop.code, stop.at, book, out, advises);
        if (before != nullptr && here == before)
            out.push_back(problem("leg-of-no-length", stop.at,
                                  fmt::format("a leg from {0} to {0} goes nowhere", stop.code),
                                  fmt::format("Write the airports in the order flown, none twice in a row{}.",
                                              has_trip ? "; a flight back is `trip: return`" : "")));
        else if (before != nullptr && here != nullptr)
            legs.push_back({before, here, great_circle_km(*before, *here)});
        before = here;
    }
    return legs;
}

const Band* band_of(const Leg& leg, const Bands& bands) {
    Number km(leg.km);
    for (const Band& band : bands.bands) {
        bool far_enough = !band.above_km || km > *band.above_km;
        bool near_enough = !band.up_to_km || km <= *band.up_to_km;
        if (far_enough && near_enough && band.ends == leg.ends_in(bands.head.territory)) return &band;
    }
    return nullptr;
}

}  // namespace ghg
