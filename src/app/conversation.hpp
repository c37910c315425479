#pragma once

#include "app/address.hpp"
#include "edge/http/client.hpp"
#include "kernel/refusal.hpp"
#include "json/codec.hpp"

#include <string>

namespace haihe::app {

/// Requests from the command line to one node.
class Conversation {
public:
    /// `tls_authorities`: PEM file of the CAs for https; empty = the system's.
    Conversation(Address address, std::string const& tls_authorities);

    kernel::Result<edge::http::Response> send(edge::http::Request const& request);
    /// The node's refusal, in its words, when it answers with a problem.
    template <class T>
    kernel::Result<T> post(std::string const& path, std::string body) {
        return answered<T>("POST", path, std::move(body));
    }
    template <class T>
    kernel::Result<T> get(std::string const& path) {
        return answered<T>("GET", path, "");
    }

private:
    template <class T>
    kernel::Result<T> answered(std::string const& method, std::string const& path, std::string body) {
        auto text = ask(method, path, std::move(body));
        if (!text) return std::unexpected(text.error());
        return json::read<T>(*text, json::Unknown::ignore);
    }
    kernel::Result<std::string> ask(std::string const& method, std::string const& path, std::string body);

    Address address_;
    edge::http::Client client_;
};

/// What was answered, or the node's refusal, in its words.
kernel::Result<std::string> body_of(edge::http::Response answer);
/// A node on a virtual clock judges freshness by it. What is signed so is good for that node alone, whatever it says.
kernel::Result<kernel::Instant> now_at(Conversation& talk);

} // namespace haihe::app
