#pragma once

// A hub to which two trading platforms have told the beginning of many tenders: a real ledger with its views, grown
// through the committer as batches grow it, without the checks that come before.

#include "edge/clock/clock.hpp"
#include "law/practice.hpp"
#include "node/node.hpp"
#include "trust/merkle.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace haihe::bench {

/// Of each tender six messages: its project, itself, its documents, the announcement, two clarifications.
inline constexpr std::int64_t kMessagesOfTender = 6;
inline constexpr std::int64_t kNoticesOfTender = 3;

struct Credentials {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

class ToldHub {
public:
    static constexpr char const* kCode = "H1200000001";
    static constexpr char const* kAuthority = "hub.example";

    ToldHub();
    ~ToldHub();

    /// So many messages more, and an entry for each batch of 500. The node is closed for it.
    void tell(std::int64_t messages);
    node::Node& open();
    void close() { node_.reset(); }
    /// What the hub's slices know.
    [[nodiscard]] ledger::Book book() const;
    [[nodiscard]] edge::http::Request signed_request(std::string const& method, std::string const& target,
                                                     std::string body, Credentials const& who) const;

    [[nodiscard]] std::filesystem::path const& directory() const { return directory_; }
    [[nodiscard]] std::string const& database() const { return settings_.database; }
    [[nodiscard]] edge::Clock const& clock() const { return clock_; }
    [[nodiscard]] Credentials const& self() const { return self_; }
    /// A supervision platform that is connected.
    [[nodiscard]] Credentials const& reader() const { return reader_; }

    /// A trading platform and its outbox.
    struct Origin {
        std::string code;
        Credentials self;
        trust::merkle::Frontier outbox{};
    };
    [[nodiscard]] std::array<Origin, 2> const& origins() const { return origins_; }

private:
    class Authority;
    [[nodiscard]] node::Mount mount() const;
    void command(std::string const& target, std::string body);
    [[nodiscard]] std::string next_message(Origin const& origin) const;
    [[nodiscard]] std::vector<ledger::NewEvent> batch(Origin& origin, std::int64_t messages) const;

    edge::SystemClock clock_;
    kernel::Instant const began_ = clock_.now();
    std::filesystem::path const directory_;
    law::Practice practice_;
    std::unique_ptr<Authority> authority_;
    Credentials operator_, self_, reader_;
    std::array<Origin, 2> origins_;
    node::Settings settings_;
    std::unique_ptr<node::Node> node_;
    bool in_turn_ = false;
};

} // namespace haihe::bench
