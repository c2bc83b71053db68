#include "import/uk/vehicles.h"

#include "import/uk/names.h"

#include <array>

namespace ghg {
namespace {

using Kind = UkVehicle::Kind;

// What level 2 says under each topic: as it stands, after "WTT- ", after "Managed ". A new spelling is a new line.
struct VehicleClass {
    std::string_view label;
    Kind kind;
    bool refrigerated = false;
};

constexpr auto vehicle_classes = std::to_array<VehicleClass>({
    {"Cars (by market segment)", Kind::car},
    {"Cars (by size)", Kind::car},
    {"Motorbike", Kind::motorbike},
    {"Vans", Kind::van},
    {"HGV (all diesel)", Kind::hgv},
    {"HGV refrigerated (all diesel)", Kind::hgv, true},
    {"HGVs refrigerated (all diesel)", Kind::hgv, true},
    {"WTT- cars (by market segment)", Kind::car},
    {"WTT- cars (by size)", Kind::car},
    {"WTT- motorbike", Kind::motorbike},
    {"WTT- vans", Kind::van},
    {"WTT- HGV (all diesel)", Kind::hgv},
    {"WTT- HGV refrigerated (all diesel)", Kind::hgv, true},
    {"Managed cars (by market segment)", Kind::car},
    {"Managed cars (by size)", Kind::car},
    {"Managed motorbikes", Kind::motorbike},
    {"Managed vans", Kind::van},
    {"Managed HGV (all diesel)", Kind::hgv},
    {"Managed HGV refrigerated (all diesel)", Kind::hgv, true},
});

struct VehicleName {
    Kind kind;
    std::string_view label;
    std::string_view name;
};

constexpr auto vehicle_names = std::to_array<VehicleName>({
    {Kind::car, "Small car", "small"},
    {Kind::car, "Medium car", "medium"},
    {Kind::car, "Large car", "large"},
    {Kind::car, "Average car", "average"},
    {Kind::car, "Mini", "mini"},
    {Kind::car, "Supermini", "supermini"},
    {Kind::car, "Lower medium", "lower-medium"},
    {Kind::car, "Upper medium", "upper-medium"},
    {Kind::car, "Executive", "executive"},
    {Kind::car, "Luxury", "luxury"},
    {Kind::car, "Sports", "sports"},
    {Kind::car, "Dual purpose 4X4", "dual-purpose-4x4"},
    {Kind::car, "MPV", "mpv"},
    {Kind::motorbike, "Small", "motorbike-small"},
    {Kind::motorbike, "Medium", "motorbike-medium"},
    {Kind::motorbike, "Large", "motorbike-large"},
    {Kind::motorbike, "Average", "motorbike-average"},
    {Kind::van, "Class I (up to 1.305 tonnes)", "van-class-1"},
    {Kind::van, "Class II (1.305 to 1.74 tonnes)", "van-class-2"},
    {Kind::van, "Class III (1.74 to 3.5 tonnes)", "van-class-3"},
    {Kind::van, "Average (up to 3.5 tonnes)", "van-average"},
    {Kind::hgv, "Rigid (>3.5 - 7.5 tonnes)", "rigid-3.5-7.5t"},
    {Kind::hgv, "Rigid (>7.5 tonnes-17 tonnes)", "rigid-7.5-17t"},
    {Kind::hgv, "Rigid (>17 tonnes)", "rigid-over-17t"},
    {Kind::hgv, "All rigids", "rigid-average"},
    {Kind::hgv, "Articulated (>3.5 - 33t)", "articulated-3.5-33t"},
    {Kind::hgv, "Articulated (>33t)", "articulated-over-33t"},
    {Kind::hgv, "All artics", "articulated-average"},
    {Kind::hgv, "All HGVs", "hgv-average"},
});

constexpr auto vehicle_fuels = std::to_array<LabelName>({
    {"Diesel", "diesel"},
    {"Petrol", "petrol"},
    {"Hybrid", "hybrid"},
    {"CNG", "cng"},
    {"LPG", "lpg"},
    {"Unknown", "unknown"},
    {"Plug-in Hybrid Electric Vehicle", "plug-in-hybrid"},
    {"Battery Electric Vehicle", "electric"},
});

constexpr auto loads = std::to_array<LabelName>({
    {"0% Laden", "empty"},
    {"50% Laden", "half"},
    {"100% Laden", "full"},
    {"Average laden", "average"},
    {"Average Laden", "average"},
});

const VehicleClass* find_class(std::string_view label) {
    for (const VehicleClass& each : vehicle_classes)
        if (each.label == label) return &each;
    return nullptr;
}

std::string name_of(Kind kind, std::string_view label) {
    for (const VehicleName& each : vehicle_names)
        if (each.kind == kind && each.label == label) return std::string(each.name);
    return {};
}

// The column beside level 3: motorbikes have none.
bool read_column(UkVehicle& vehicle, const UkRow& row) {
    if (!row.column_text.empty() && !row.level_4.empty()) return false;
    const std::string& label = row.column_text.empty() ? row.level_4 : row.column_text;
    if (vehicle.kind == Kind::motorbike) return label.empty();
    if (vehicle.kind == Kind::hgv) {
        vehicle.fuel = "diesel";
        vehicle.laden = our_name(loads, label);
        return !vehicle.laden.empty();
    }
    vehicle.fuel = our_name(vehicle_fuels, label);
    return !vehicle.fuel.empty();
}

}  // namespace

std::vector<std::pair<std::string, std::string>> UkVehicle::match() const {
    std::vector<std::pair<std::string, std::string>> match = {{"vehicle", name}};
    if (!fuel.empty()) match.emplace_back("fuel", fuel);
    if (!laden.empty()) match.emplace_back("laden", laden);
    return match;
}

std::string UkVehicle::words() const {
    std::string words;
    for (const auto& [detail, value] : match()) words += (words.empty() ? "" : ".") + value;
    return words;
}

std::optional<UkVehicle> uk_vehicle(const UkRow& row) {
    const VehicleClass* of = find_class(row.level_2);
    if (of == nullptr) return std::nullopt;
    UkVehicle vehicle;
    vehicle.kind = of->kind;
    vehicle.name = name_of(of->kind, row.level_3);
    if (vehicle.name.empty() || !read_column(vehicle, row)) return std::nullopt;
    if (of->refrigerated) vehicle.name += "-refrigerated";
    return vehicle;
}

}  // namespace ghg
