#include "app/role.hpp"

#include "app/file_storage.hpp"
#include "edge/config/calendar_file.hpp"
#include "edge/config/city_file.hpp"
#include "hub/hub_platform.hpp"
#include "supervision/supervision_platform.hpp"
#include "trading/trading_platform.hpp"

namespace haihe::app {

kernel::Result<std::unique_ptr<Role>> Role::make(NodeSetup const& setup) {
    auto calendar = edge::config::read_calendar(setup.calendar);
    if (!calendar) return std::unexpected(calendar.error());
    law::Practice practice(std::move(*calendar));
    if (setup.config.law && setup.config.law->known)
        practice.known = {setup.config.law->known->begin(), setup.config.law->known->end()};
    std::unique_ptr<Role> role(new Role(setup.settings.role, std::move(practice)));
    if (role->name_ == "trading") role->storage_.emplace(setup.settings.files);
    if (setup.config.city) {
        auto const city = edge::config::read_city(setup.config.city->file);
        if (!city) return std::unexpected(city.error());
        for (auto const& one : city->departments)
            role->departments_.push_back({one.code, one.name, one.industries, one.districts, one.duties});
    }
    return role;
}

kernel::Result<void> Role::open_files(NodeSetup const& setup) {
    if (!storage_ || !setup.config.files) return {};
    auto storage = open_storage(setup, setup.settings.files);
    if (!storage) return std::unexpected(storage.error());
    storage_ = std::move(*storage);
    return {};
}

node::Mount Role::mount() {
    if (name_ == "hub") return [this](node::Plan& plan, auto const& desk) { hub::mount(plan, desk, practice_); };
    if (name_ == "trading")
        return [this](node::Plan& plan, auto const& desk) { trading::mount(plan, desk, practice_, *storage_); };
    return [this](node::Plan& plan, auto const& desk) { supervision::mount(plan, desk, practice_, departments_); };
}

void Role::found(node::Node& node) const {
    if (name_ == "hub") hub::found(node.desk());
    if (name_ == "supervision") supervision::found(node.desk(), departments_);
}

std::string Role::incoming() const { return storage_ ? storage_->documents->incoming().string() : std::string{}; }

} // namespace haihe::app
