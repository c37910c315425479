// A new epoch of a stopped node (spec/exchange §4.2, node/new_epoch).

#include "access/guard.hpp"
#include "app/commands.hpp"
#include "app/conversation.hpp"
#include "app/role.hpp"
#include "edge/clock/clock.hpp"
#include "node/new_epoch.hpp"
#include "json/codec.hpp"

#include <filesystem>
#include <fstream>
#include <optional>

namespace haihe::app {

namespace {

namespace fs = std::filesystem;
using trust::SignedNewEpoch;

/// The node's ledger, and its hub.
struct Place {
    NodeSetup setup;
    edge::SystemClock clock;
    std::unique_ptr<ledger::Ledger> ledger;
    std::unique_ptr<Conversation> hub;
    kernel::Instant now; ///< by the hub

    kernel::Result<std::string> ask(std::string const& method, std::string const& target, std::string body) {
        edge::http::Request request;
        request.method = method;
        request.target = request.path = target;
        request.body = std::move(body);
        if (!request.body.empty()) request.headers["content-type"] = "application/json";
        auto const& signer = ledger->signer();
        access::sign_request(request, Address::parse(setup.settings.hub_url)->authority, signer.key, signer.certificate,
                             now);
        auto answer = hub->send(request);
        if (!answer) return std::unexpected(answer.error());
        return body_of(std::move(*answer));
    }
};

kernel::Result<std::unique_ptr<Place>> open(std::string const& config, std::string const& home) {
    auto setup = read_node_setup(config, "", home);
    if (!setup) return std::unexpected(setup.error());
    auto const& settings = setup->settings;
    auto const address = Address::parse(settings.hub_url);
    if (settings.role == "hub" || !address)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "platform_has_a_hub",
                              {"只有交易平台和监督平台可以开启新纪元。",
                               "Only a trading platform or a supervision platform begins a new epoch."});
    if (!edge::sql::names_a_server(settings.database) && !fs::is_regular_file(settings.database))
        return kernel::refuse(
            kernel::RefusalKind::absent, "ledger_is_there",
            {"没有账本文件 " + settings.database + "。", "There is no ledger file " + settings.database + "."});
    auto signers = read_signers(setup->config);
    if (!signers) return std::unexpected(signers.error());
    auto const role = Role::make(*setup);
    if (!role) return std::unexpected(role.error());
    auto place = std::make_unique<Place>();
    place->hub = std::make_unique<Conversation>(*address, setup->client.authority_file);
    auto const now = now_at(*place->hub);
    if (!now) return std::unexpected(now.error());
    place->now = *now;
    place->ledger =
        std::make_unique<ledger::Ledger>(ledger::LedgerOptions{settings.database,
                                                               settings.code,
                                                               signers->front().key,
                                                               signers->front().certificate,
                                                               true,
                                                               {signers->begin() + 1, signers->end()}},
                                         node::Node::book_of(settings.role, (*role)->mount()), place->clock);
    place->setup = std::move(*setup);
    return place;
}

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

} // namespace

int draft_epoch(DraftEpochOptions const& options, Console const& console) {
    if (fs::exists(options.out))
        return console.refuse({"文件 " + options.out + " 已经存在,不予覆盖。",
                               "There is a file " + options.out + " already: it is not overwritten."});
    auto const place = open(options.config, options.home);
    if (!place) return console.refuse(place.error());
    auto const answer = (*place)->ask("GET", "/exchange/held", "");
    auto const held =
        answer ? json::read<exchange::HeldLogs>(*answer, json::Unknown::ignore) : std::unexpected(answer.error());
    if (!held) return console.refuse(held.error());
    auto const ground =
        options.ground == "ledger_lost" ? trust::EpochGround::ledger_lost : trust::EpochGround::key_compromised;
    std::optional<kernel::Refusal> refused; // what was begun already
    if (auto const untold = node::untold_epoch(*(*place)->ledger, *held))
        if (auto const taken = (*place)->ask("POST", "/exchange/epochs/checks", json::write(*untold)); !taken) {
            // Only the hub's "no" is one: nothing is skipped because a line was cut.
            if (taken.error().kind == kernel::RefusalKind::unavailable) return console.refuse(taken.error());
            refused = taken.error();
        }
    auto const document =
        node::draft_new_epoch(*(*place)->ledger, *held, ground, options.reason, (*place)->now, refused.has_value());
    if (!document) return console.refuse(document.error(), kNo);
    write(options.out, *document);
    auto const declared = trust::read_new_epoch(*document).value();
    if (refused)
        console.say({"注意:公共服务平台不接收已开启的纪元(" + refused->rule + "),现拟制其后一纪元。",
                     "Mind: the hub does not take the epoch that was begun (" + refused->rule +
                         "); this is the one after it."});
    console.say(counted(declared));
    if (declared.received < declared.kept.messages)
        console.say({"注意:旧纪元中公共服务平台未收到的报文不会再送出。",
                     "Mind: what the hub has not received of the old outbox is not sent any more."});
    console.say({"请运营单位两名人员核对后签名:haihe epoch sign " + options.out,
                 "Two officers of the operating entity now read and sign it: haihe epoch sign " + options.out});
    return kGood;
}

int sign_epoch(SignEpochOptions const& options, Console const& console) {
    auto const credential = read_credential(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto document = document_in(options.file);
    if (!document) return console.refuse(document.error());
    auto const declared = trust::read_new_epoch(*document);
    if (!declared) return console.refuse(declared.error(), kNo);
    if (auto added = trust::add_signature(*document, credential->key, credential->certificate); !added)
        return console.refuse(added.error(), kNo);
    write(options.file, *document);
    console.say(counted(*declared));
    auto const count = std::to_string(document->signatures.size());
    console.say({credential->certificate.common_name() + " 已签名(" + count + "/2)。",
                 credential->certificate.common_name() + " has signed (" + count + " of 2)."});
    return kGood;
}

int begin_epoch(BeginEpochOptions const& options, Console const& console) {
    auto const document = document_in(options.file);
    if (!document) return console.refuse(document.error());
    auto const place = open(options.config, options.home);
    if (!place) return console.refuse(place.error());
    auto& ledger = *(*place)->ledger;
    // The hub is asked first: what it would refuse must not be begun.
    if (ledger.epochs().back().declaration != document->declaration)
        if (auto taken = (*place)->ask("POST", "/exchange/epochs/checks", json::write(*document)); !taken)
            return console.refuse(taken.error(), kNo);
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

} // namespace haihe::app
