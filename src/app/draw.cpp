#include "app/address.hpp"
#include "app/commands.hpp"
#include "app/input.hpp"
#include "party/draw_party.hpp"
#include "json/value.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace haihe::app {

namespace {

struct Line {
    edge::http::Client client;
    bidder::Platform platform;

    Line(Address const& address, std::string const& tls_authorities)
        : client({.authority_file = tls_authorities}), platform(client, address.origin, address.authority) {}
};

kernel::Result<Address> address_of(std::string const& url) {
    if (auto address = Address::parse(url)) return *address;
    return kernel::refuse(kernel::RefusalKind::malformed, "url_is_absolute",
                          {"网址应以 http:// 或 https:// 开头。", "The URL begins with http:// or https://."});
}

kernel::Result<bidder::Credential> credential_of(CredentialFiles const& files) {
    auto read = read_credential(files);
    if (!read) return std::unexpected(read.error());
    return bidder::Credential{std::move(read->key), std::move(read->certificate)};
}

kernel::Result<party::Party> party_of(DrawOptions const& options) {
    auto signer = credential_of(options.credential);
    if (!signer) return std::unexpected(signer.error());
    if (options.opener.key.empty() && options.opener.certificate.empty()) return party::Party{*signer, *signer};
    auto opener = credential_of(options.opener);
    if (!opener) return std::unexpected(opener.error());
    return party::Party{std::move(*signer), std::move(*opener)};
}

/// Connects, lets `act` do its part, and says `done`.
template <class Act>
int with_party(DrawOptions const& options, Console const& console, Act const& act, kernel::Text const& done) {
    auto const party = party_of(options);
    if (!party) return console.refuse(party.error());
    auto const address = address_of(options.url);
    if (!address) return console.refuse(address.error());
    Line line(*address, options.tls_authorities);
    party::DrawParty draw(line.platform, *party, options.id);
    if (kernel::Result<void> const right = act(draw); !right) return console.refuse(right.error(), kNo);
    console.say(done);
    return kGood;
}

draw::ReplacementGround ground_of(std::string const& name) {
    if (name == "declined") return draw::ReplacementGround::declined;
    if (name == "unreachable") return draw::ReplacementGround::unreachable;
    return name == "recused" ? draw::ReplacementGround::recused : draw::ReplacementGround::removed;
}

/// Only its owner reads it.
void write_secret(std::string const& file, std::string const& text) {
    std::ofstream stream(file, std::ios::binary);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    stream << text;
    if (!stream.flush()) throw std::runtime_error("cannot write " + file);
}

} // namespace

int draw_request(DrawOptions const& options, Console const& console) {
    auto const party = party_of(options);
    if (!party) return console.refuse(party.error());
    auto const address = address_of(options.url);
    if (!address) return console.refuse(address.error());
    auto const text = bytes_of(options.file);
    if (!text) return console.refuse(text.error());
    auto const value = json::parse(*text);
    if (!value) return console.refuse(value.error());
    Line line(*address, options.tls_authorities);
    auto const id = party::DrawParty::request(line.platform, *party, json::to_text(*value));
    if (!id) return console.refuse(id.error(), kNo);
    std::cout << *id << '\n' << std::flush;
    return kGood;
}

int draw_list(DrawOptions const& options, Console const& console) {
    if (std::filesystem::exists(options.file))
        return console.refuse({"文件已经存在：" + options.file, "The file is there already: " + options.file});
    return with_party(
        options, console,
        [&](party::DrawParty& draw) {
            return draw.make_list({options.left_out.begin(), options.left_out.end()},
                                  [&](std::string const& text) { write_secret(options.file, text); });
        },
        {"名单已冻结并确认。下一步：haihe draw go-on", "The list is frozen and countersigned. Next: haihe draw go-on"});
}

int draw_go_on(DrawOptions const& options, Console const& console) {
    std::optional<std::string> request;
    if (!options.file.empty()) {
        auto const text = bytes_of(options.file);
        if (!text) return console.refuse(text.error());
        auto const value = json::parse(*text);
        if (!value) return console.refuse(value.error());
        request = json::to_text(*value);
    }
    return with_party(options, console,
                      [&](party::DrawParty& draw) -> kernel::Result<void> {
                          auto const said = draw.take_turns(request);
                          if (!said) return std::unexpected(said.error());
                          for (auto const& part : *said) std::cout << part << '\n';
                          return {};
                      },
                      {"本方现在没有待办的步骤。", "Nothing awaits this party now."});
}

int draw_replace(DrawOptions const& options, Console const& console) {
    return with_party(options, console,
                      [&](party::DrawParty& draw) { return draw.replace(options.out, ground_of(options.ground)); },
                      {"已递补。下一步：haihe draw seat", "The next reserve is called up. Next: haihe draw seat"});
}

int draw_seat(DrawOptions const& options, Console const& console) {
    auto const list = bytes_of(options.file);
    if (!list) return console.refuse(list.error());
    auto const address = address_of(options.platform);
    if (!address) return console.refuse(address.error());
    Line line(*address, options.tls_authorities);
    return with_party(options, console, [&](party::DrawParty& draw) { return draw.seat(line.platform, *list); },
                      {"交易平台已收到席位。", "The trading platform has been told who sits."});
}

int draw_publish(DrawOptions const& options, Console const& console) {
    auto const list = bytes_of(options.file);
    if (!list) return console.refuse(list.error());
    return with_party(options, console, [&](party::DrawParty& draw) { return draw.publish(*list); },
                      {"抽取记录已经公布。", "The transcript of the draw is published."});
}

} // namespace haihe::app
