#include "access/guard.hpp"
#include "app/address.hpp"
#include "app/commands.hpp"
#include "app/conversation.hpp"

#include <algorithm>
#include <iostream>

namespace haihe::app {

namespace {

using edge::http::Request;

/// `Name: value`, as curl takes it.
bool add_header(Request& request, std::string const& line) {
    auto const colon = line.find(':');
    if (colon == std::string::npos || colon == 0 || line.find_first_of("\r\n") != std::string::npos) return false;
    auto name = line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    auto const begin = line.find_first_not_of(' ', colon + 1);
    request.headers[name] = begin == std::string::npos ? "" : line.substr(begin);
    return true;
}

kernel::Result<Request> request_of(RequestOptions const& options, Address const& address) {
    Request request;
    request.method = options.method;
    request.target = address.target;
    request.path = address.path;
    for (auto const& line : options.headers)
        if (!add_header(request, line))
            return kernel::refuse(kernel::RefusalKind::malformed, "header_is_well_formed",
                                  {"报头应形如“名称: 值”:" + line, "A header is written `Name: value`: " + line});
    if (options.body.empty()) return request;
    auto body = bytes_of(options.body);
    if (!body) return std::unexpected(body.error());
    request.body = std::move(*body);
    request.headers.emplace("content-type", "application/json");
    return request;
}

} // namespace

int request(RequestOptions const& options, Console const& console) {
    auto const address = Address::parse(options.url);
    if (!address)
        return console.refuse({"网址应以 http:// 或 https:// 开头。", "The URL begins with http:// or https://."});
    auto const credential = read_credential(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto made = request_of(options, *address);
    if (!made) return console.refuse(made.error());
    Conversation talk(*address, options.tls_authorities);
    auto const now = now_at(talk);
    if (!now) return console.refuse(now.error());
    access::sign_request(*made, address->authority, credential->key, credential->certificate, *now);
    auto const answer = talk.send(*made);
    if (!answer) return console.refuse(answer.error());
    std::cout << answer->body << std::flush;
    return answer->status >= 400 ? kNo : kGood;
}

} // namespace haihe::app
