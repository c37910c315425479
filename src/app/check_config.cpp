#include "app/commands.hpp"
#include "app/file_storage.hpp"
#include "app/node_setup.hpp"
#include "edge/config/calendar_file.hpp"
#include "edge/config/city_file.hpp"

namespace haihe::app {

int check_config(CheckConfigOptions const& options, Console const& console) {
    auto const setup = read_node_setup(options.config, "", options.home);
    if (!setup) return console.refuse(setup.error(), kNo);
    if (auto const signers = read_signers(setup->config); !signers) return console.refuse(signers.error(), kNo);
    if (auto const calendar = edge::config::read_calendar(setup->calendar); !calendar)
        return console.refuse(calendar.error(), kNo);
    if (auto const storage = check_storage(*setup); !storage) return console.refuse(storage.error(), kNo);
    if (setup->config.city)
        if (auto const city = edge::config::read_city(setup->config.city->file); !city)
            return console.refuse(city.error(), kNo);
    console.say(
        {options.config + ":可用,角色 " + setup->settings.role + ",平台代码 " + setup->settings.code + "。",
         options.config + ": right; role " + setup->settings.role + ", platform " + setup->settings.code + "."});
    return kGood;
}

} // namespace haihe::app
