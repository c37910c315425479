#include "trust/hub_epoch.hpp"

#include "kernel/codes.hpp"
#include "trust/epoch_declaration.hpp"

#include <algorithm>

namespace haihe::trust {

namespace {

namespace declaration = epoch_declaration;

struct NamesHolders {
    std::vector<EpochHolder> holders;
};
BOOST_DESCRIBE_STRUCT(NamesHolders, (), (holders))

kernel::Result<void> well_formed(HubEpoch const& declared) {
    std::vector<declaration::ToldLog> logs{{"kept/entries", declared.kept.entries, declared.kept.root},
                                           {"kept/messages", declared.kept.messages, declared.kept.messagesRoot}};
    for (std::size_t i = 0; i < declared.holders.size(); ++i) {
        auto const& holder = declared.holders[i];
        auto const member = "holders/" + std::to_string(i);
        if (!kernel::is_platform_code(holder.platform) || holder.platform == declared.platform ||
            (i > 0 && holder.platform <= declared.holders[i - 1].platform))
            return kernel::refuse(kernel::RefusalKind::unacceptable, "hub_epoch_names_each_holder_once",
                                  {"各平台应按标识代码升序排列,每个平台一行,不含公共服务平台自己。",
                                   "Holders stand in the order of their codes, each once, and the hub is none."},
                                  "/declaration/" + member + "/platform");
        if (holder.read < -1)
            return declaration::ill_formed(member + "/read",
                                           {"已读位置不小于-1。", "A position in the feed is -1 or more."});
        logs.push_back({member + "/witnessed/size", holder.witnessed.size, holder.witnessed.root});
    }
    return declaration::require_form(declared.epoch, declared.reason, logs);
}

/// Nobody declares lost what is there: some platform holds more than is kept, or another past.
bool tells_a_loss(HubEpoch const& declared, std::optional<OtherPast> const& other) {
    auto const& [holders, kept] = std::tie(declared.holders, declared.kept);
    if (declared.ground != EpochGround::ledger_lost) return !other;
    if (std::ranges::any_of(holders, [&](EpochHolder const& one) {
            return one.witnessed.size > kept.entries || one.read >= kept.entries;
        }))
        return !other;
    return other && std::ranges::any_of(holders, [&](EpochHolder const& one) {
               return declaration::shows(*other, one.witnessed, kept);
           });
}

} // namespace

bool is_of_a_hub(SignedNewEpoch const& document) {
    return json::read<NamesHolders>(document.declaration, json::Unknown::ignore).has_value();
}

kernel::Result<HubEpoch> read_hub_epoch(SignedNewEpoch const& document) {
    auto declared = declaration::read<HubEpoch>(document.declaration);
    if (!declared) return declared;
    if (auto right = well_formed(*declared); !right) return std::unexpected(right.error());
    if (auto named = declaration::require_certificate(document, declared->certificate); !named)
        return std::unexpected(named.error());
    if (!tells_a_loss(*declared, document.otherPast)) return declaration::nothing_is_lost("/declaration/holders");
    return declared;
}

kernel::Result<EpochStart> read_epoch_start(SignedNewEpoch const& document) {
    auto const start = [](auto&& declared) -> kernel::Result<EpochStart> {
        if (!declared) return std::unexpected(std::move(declared.error()));
        return EpochStart{declared->platform, declared->epoch, declared->certificate, declared->kept,
                          declared->declaredAt};
    };
    return is_of_a_hub(document) ? start(read_hub_epoch(document)) : start(read_new_epoch(document));
}

} // namespace haihe::trust
