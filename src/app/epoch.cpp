// A new epoch of a stopped node (spec/exchange §4.2, §4.3; node/new_epoch, node/hub_epoch).

#include "app/commands.hpp"
#include "app/epoch_place.hpp"
#include "node/hub_epoch.hpp"
#include "node/new_epoch.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

namespace haihe::app {

namespace {

namespace fs = std::filesystem;
using trust::SignedNewEpoch;

kernel::Result<SignedNewEpoch> document_in(std::string const& file) {
    auto const bytes = bytes_of(file);
    if (!bytes) return std::unexpected(bytes.error());
    return json::read<SignedNewEpoch>(*bytes);
}

/// Whole or not at all.
void write(std::string const& file, SignedNewEpoch const& document) {
    auto const unfinished = file + ".new";
    std::ofstream(unfinished, std::ios::binary | std::ios::trunc) << json::write(document) << std::flush;
    fs::rename(unfinished, file);
}

kernel::Text counted(trust::NewEpoch const& declared) {
    auto const entries = std::to_string(declared.kept.entries), witnessed = std::to_string(declared.witnessed.size),
               messages = std::to_string(declared.kept.messages), received = std::to_string(declared.received);
    return {"第" + std::to_string(declared.epoch) + "纪元:保留账本记录 " + entries + " 条(公共服务平台已见证 " +
                witnessed + " 条),旧纪元发件 " + messages + " 份(公共服务平台已收 " + received + " 份)。",
            "Epoch " + std::to_string(declared.epoch) + ": it goes on from " + entries +
                " entries (the hub has witnessed " + witnessed + ") after " + messages +
                " messages (the hub has received " + received + ")."};
}

kernel::Text counted(trust::HubEpoch const& declared) {
    auto const epoch = std::to_string(declared.epoch), entries = std::to_string(declared.kept.entries);
    kernel::Text text{"第" + epoch + "纪元:公共服务平台保留账本记录 " + entries + " 条。",
                      "Epoch " + epoch + " of the hub: it goes on from " + entries + " entries."};
    for (auto const& one : declared.holders) {
        auto const size = std::to_string(one.witnessed.size), read = std::to_string(one.read);
        text.zh += "\n  " + one.platform + ":已见证 " + size + " 条,已读至位置 " + read + "。";
        text.en += "\n  " + one.platform + " has witnessed " + size + " and read up to position " + read + ".";
    }
    return text;
}

/// What stands in the file, by its kind.
kernel::Result<kernel::Text> told_in(SignedNewEpoch const& document) {
    auto const told = [](auto const& declared) -> kernel::Result<kernel::Text> {
        if (!declared) return std::unexpected(declared.error());
        return counted(*declared);
    };
    return trust::is_of_a_hub(document) ? told(trust::read_hub_epoch(document)) : told(trust::read_new_epoch(document));
}

kernel::Refusal of_platform(std::string const& platform, kernel::Refusal refusal) {
    refusal.text = {"平台 " + platform + ":" + refusal.text.zh, "The platform " + platform + ": " + refusal.text.en};
    return refusal;
}

trust::EpochGround ground_of(DraftEpochOptions const& options) {
    return options.ground == "ledger_lost" ? trust::EpochGround::ledger_lost : trust::EpochGround::key_compromised;
}

/// The document is written; its signers read what it says.
int hand_over(SignedNewEpoch const& document, std::string const& file, Console const& console) {
    write(file, document);
    console.say(*told_in(document));
    console.say({"请运营单位两名人员核对后签名:haihe epoch sign " + file,
                 "Two officers of the operating entity now read and sign it: haihe epoch sign " + file});
    return kGood;
}

/// Whether an epoch was begun that nobody has heard of and nobody refuses. Only a "no" is one: nothing is skipped
/// because a line was cut.
kernel::Result<bool> has_only_to_be_told(EpochPlace& place, std::vector<AskedHolder> const& holders,
                                         std::int64_t known) {
    auto const untold = node::untold_epoch(*place.ledger, known);
    if (!untold) return false;
    for (auto const& one : holders)
        if (auto const would = ask_whether_it_goes_on(place, one.url, *untold); !would) {
            if (would.error().kind == kernel::RefusalKind::unavailable)
                return kernel::refuse(of_platform(one.platform, would.error()));
            return false;
        }
    return true;
}

int draft_hub_epoch(EpochPlace& place, DraftEpochOptions const& options, Console const& console) {
    auto const holders = ask_holders(place, options.without, options.platforms);
    std::vector<exchange::HeldOfHub> held;
    std::int64_t known = 1;
    for (auto const& one : holders) {
        if (!one.held)
            return console.refuse(of_platform(one.platform.empty() ? one.url : one.platform, one.held.error()));
        known = std::max(known, one.held->epoch);
        held.push_back(*one.held);
    }
    auto const untold = has_only_to_be_told(place, holders, known);
    if (!untold) return console.refuse(untold.error());
    if (*untold)
        return console.refuse({kernel::RefusalKind::conflict,
                               "new_epoch_is_at_its_place",
                               {"各平台尚不知道公共服务平台已开启的纪元:请先启动公共服务平台。",
                                "The hub is in an epoch of which the platforms do not know yet: start it first."}},
                              kNo);
    auto const document =
        node::draft_hub_epoch(*place.ledger, std::move(held), ground_of(options), options.reason, place.now);
    if (!document) return console.refuse(document.error(), kNo);
    for (auto const& code : options.without)
        console.say({"注意:平台 " + code + " 未列入声明,须由其操作员核实后自行接续。",
                     "Mind: the platform " + code +
                         " is not named; it stops until its operator has looked into the declaration and follows."});
    return hand_over(*document, options.out, console);
}

/// Every platform that is named would go on: nothing is begun that one of them would stop at.
kernel::Result<void> ask_holders_of(EpochPlace& place, SignedNewEpoch const& document,
                                    std::vector<std::string> const& further) {
    auto const declared = trust::read_hub_epoch(document);
    if (!declared) return std::unexpected(declared.error());
    auto const reached = ask_holders(place, {}, further);
    for (auto const& holder : declared->holders) {
        auto const found = std::ranges::find(reached, holder.platform, &AskedHolder::platform);
        auto const would = found == reached.end()
                               ? kernel::refuse(kernel::RefusalKind::absent, "platform_is_registered",
                                                {"未登记其地址,请用 --platform 写明。",
                                                 "Its address is not registered: name it by --platform."})
                               : ask_whether_it_goes_on(place, found->url, document);
        if (!would) return kernel::refuse(of_platform(holder.platform, would.error()));
    }
    return {};
}

int draft_platform_epoch(EpochPlace& place, DraftEpochOptions const& options, Console const& console) {
    auto const answer = place.ask("GET", "/exchange/held", "");
    auto const held =
        answer ? json::read<exchange::HeldLogs>(*answer, json::Unknown::ignore) : std::unexpected(answer.error());
    if (!held) return console.refuse(held.error());
    std::optional<kernel::Refusal> refused; // what was begun already
    if (auto const untold = node::untold_epoch(*place.ledger, held->epoch))
        if (auto const taken = place.ask("POST", "/exchange/epochs/checks", json::write(*untold)); !taken) {
            // Only the hub's "no" is one: nothing is skipped because a line was cut.
            if (taken.error().kind == kernel::RefusalKind::unavailable) return console.refuse(taken.error());
            refused = taken.error();
        }
    auto const document =
        node::draft_new_epoch(*place.ledger, *held, ground_of(options), options.reason, place.now, refused.has_value());
    if (!document) return console.refuse(document.error(), kNo);
    if (refused)
        console.say({"注意:公共服务平台不接收已开启的纪元(" + refused->rule + "),现拟制其后一纪元。",
                     "Mind: the hub does not take the epoch that was begun (" + refused->rule +
                         "); this is the one after it."});
    if (auto const declared = trust::read_new_epoch(*document).value(); declared.received < declared.kept.messages)
        console.say({"注意:旧纪元中公共服务平台未收到的报文不会再送出。",
                     "Mind: what the hub has not received of the old outbox is not sent any more."});
    return hand_over(*document, options.out, console);
}

} // namespace

int draft_epoch(DraftEpochOptions const& options, Console const& console) {
    if (fs::exists(options.out))
        return console.refuse({"文件 " + options.out + " 已经存在,不予覆盖。",
                               "There is a file " + options.out + " already: it is not overwritten."});
    auto const place = open_epoch_place(options.config, options.home);
    if (!place) return console.refuse(place.error());
    return (*place)->is_hub() ? draft_hub_epoch(**place, options, console)
                              : draft_platform_epoch(**place, options, console);
}

int sign_epoch(SignEpochOptions const& options, Console const& console) {
    auto const credential = read_credential(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto document = document_in(options.file);
    if (!document) return console.refuse(document.error());
    auto const told = told_in(*document);
    if (!told) return console.refuse(told.error(), kNo);
    if (auto added = trust::add_signature(*document, credential->key, credential->certificate); !added)
        return console.refuse(added.error(), kNo);
    write(options.file, *document);
    console.say(*told);
    auto const count = std::to_string(document->signatures.size());
    console.say({credential->certificate.common_name() + " 已签名(" + count + "/2)。",
                 credential->certificate.common_name() + " has signed (" + count + " of 2)."});
    return kGood;
}

int begin_epoch(BeginEpochOptions const& options, Console const& console) {
    auto const document = document_in(options.file);
    if (!document) return console.refuse(document.error());
    auto const place = open_epoch_place(options.config, options.home);
    if (!place) return console.refuse(place.error());
    auto& ledger = *(*place)->ledger;
    // The others are asked first: what they would refuse must not be begun.
    if (ledger.epochs().back().declaration != document->declaration) {
        if ((*place)->is_hub()) {
            if (auto taken = ask_holders_of(**place, *document, options.platforms); !taken)
                return console.refuse(taken.error(), kNo);
        } else if (auto taken = (*place)->ask("POST", "/exchange/epochs/checks", json::write(*document)); !taken) {
            return console.refuse(taken.error(), kNo);
        }
    }
    auto const begun = node::begin_new_epoch(ledger, *document, (*place)->now);
    if (!begun) return console.refuse(begun.error(), kNo);
    auto const epoch = std::to_string(ledger.epochs().back().number);
    if (*begun)
        console.say({"第" + epoch + "纪元已开启。请用 haihe serve 启动平台。",
                     "Epoch " + epoch + " has begun. Start the node: haihe serve."});
    else
        console.say({"第" + epoch + "纪元已由这份声明开启,无须再办。",
                     "Epoch " + epoch + " was begun by this declaration already."});
    return kGood;
}

int follow_epoch(FollowEpochOptions const& options, Console const& console) {
    auto const place = open_epoch_place(options.config, options.home);
    if (!place) return console.refuse(place.error());
    if ((*place)->is_hub())
        return console.refuse(
            {"公共服务平台自己不接续任何平台的纪元声明。", "The hub follows nobody: this is for the platforms."});
    auto const recorded = node::follow_hub_epoch(*(*place)->ledger, options.declaration, (*place)->now);
    if (!recorded) return console.refuse(recorded.error(), kNo);
    if (*recorded)
        console.say({"已记载:本平台接续这份声明。请用 haihe serve 启动平台。",
                     "Recorded: this platform follows that declaration. Start the node: haihe serve."});
    else
        console.say({"此前已经记载,无须再办。", "It was recorded before; there is nothing more to do."});
    return kGood;
}

} // namespace haihe::app
