#include "app/epoch_place.hpp"

#include "access/directory.hpp"
#include "access/guard.hpp"
#include "app/role.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <filesystem>

namespace haihe::app {

namespace {

kernel::Result<std::string> asked_at(EpochPlace& place, std::string const& url, std::string const& method,
                                     std::string const& target, std::string body) {
    auto const address = Address::parse(url);
    if (!address)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "platform_address_is_stated",
                              {"地址 " + url + " 不正确。", "The address " + url + " cannot be read."});
    edge::http::Request request;
    request.method = method;
    request.target = request.path = target;
    request.body = std::move(body);
    if (!request.body.empty()) request.headers["content-type"] = "application/json";
    auto answer = Conversation(*address, place.setup.client.authority_file).send(request);
    if (!answer) return std::unexpected(answer.error());
    return body_of(std::move(*answer));
}

AskedHolder ask_holder(EpochPlace& place, std::string const& code, std::string const& url) {
    auto const answer = asked_at(place, url, "GET", "/exchange/held", "");
    auto held =
        answer ? json::read<exchange::HeldOfHub>(*answer, json::Unknown::ignore) : std::unexpected(answer.error());
    if (held && !code.empty() && held->platform != code)
        held = kernel::refuse(kernel::RefusalKind::unacceptable, "platform_is_where_it_is_registered",
                              {"该地址应答的是平台 " + held->platform + "。",
                               "At this address the platform " + held->platform + " answers."});
    return {held ? held->platform : code, url, std::move(held)};
}

} // namespace

kernel::Result<std::string> EpochPlace::ask(std::string const& method, std::string const& target, std::string body) {
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

kernel::Result<std::unique_ptr<EpochPlace>> open_epoch_place(std::string const& config, std::string const& home) {
    auto setup = read_node_setup(config, "", home);
    if (!setup) return std::unexpected(setup.error());
    auto const& settings = setup->settings;
    auto const address = Address::parse(settings.hub_url);
    if (settings.role != "hub" && !address)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "platform_has_a_hub",
                              {"配置文件没有写明公共服务平台的地址。", "The configuration names no hub."});
    if (!edge::sql::names_a_server(settings.database) && !std::filesystem::is_regular_file(settings.database))
        return kernel::refuse(
            kernel::RefusalKind::absent, "ledger_is_there",
            {"没有账本文件 " + settings.database + "。", "There is no ledger file " + settings.database + "."});
    auto signers = read_signers(setup->config);
    if (!signers) return std::unexpected(signers.error());
    auto const role = Role::make(*setup);
    if (!role) return std::unexpected(role.error());
    auto place = std::make_unique<EpochPlace>();
    place->now = place->clock.now();
    if (settings.role != "hub") {
        place->hub = std::make_unique<Conversation>(*address, setup->client.authority_file);
        auto const now = now_at(*place->hub);
        if (!now) return std::unexpected(now.error());
        place->now = *now;
    }
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

std::vector<AskedHolder> ask_holders(EpochPlace& place, std::vector<std::string> const& without,
                                     std::vector<std::string> const& further) {
    std::vector<AskedHolder> all;
    for (auto const& platform : access::Directory::platforms(*place.ledger->reads().lease()))
        if (platform.role != "hub" && platform.state == "connected" &&
            std::ranges::find(without, platform.code) == without.end())
            all.push_back(ask_holder(place, platform.code, platform.url));
    for (auto const& url : further) all.push_back(ask_holder(place, "", url));
    return all;
}

kernel::Result<void> ask_whether_it_goes_on(EpochPlace& place, std::string const& url,
                                            trust::SignedNewEpoch const& document) {
    auto const answer = asked_at(place, url, "POST", "/exchange/epochs/checks", json::write(document));
    if (!answer) return std::unexpected(answer.error());
    return {};
}

} // namespace haihe::app
