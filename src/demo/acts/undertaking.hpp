#pragma once

#include "demo/cast/tender_table.hpp"
#include "demo/stage.hpp"
#include "exchange/messages/tender.hpp"

#include <string>

namespace haihe::demo {

/// A tender under way: what its people do with it, one after the other.
class Undertaking {
public:
    /// Looks up who does what: by the agency's people where the tenderee has one, but the tenderee signs.
    /// `retender_of`: the lot whose place the first one takes; empty: none.
    Undertaking(Stage& stage, TenderPlan const& plan, std::string retender_of = {});

    void register_project();
    void register_tender();
    /// Uploads the documents and drafts their list.
    void draft_documents();
    void draft_announcement(exchange::TimeTable const& table);
    void review();
    /// The signer reads both drafts, signs them and asks for publication: the refusal, if it is refused.
    kernel::Result<void> try_to_publish();
    /// As above; it is published, and the hub shows the announcement.
    void publish();
    /// All of it, with a lawful time table that begins some hours from now.
    void carry_out();

    /// Signs the clarification and asks for its issue.
    kernel::Result<void> try_to_clarify(exchange::Clarification const& clarification);
    /// As above; it is issued, and the hub shows it.
    void clarify(exchange::Clarification const& clarification);

    [[nodiscard]] std::int64_t next_clarification() const { return clarifications_ + 1; }
    [[nodiscard]] std::string const& code() const { return code_; }
    [[nodiscard]] TenderPlan const& plan() const { return *plan_; }
    [[nodiscard]] Platform const& platform() const { return *platform_; }
    [[nodiscard]] exchange::TimeTable const& table() const { return table_; }
    [[nodiscard]] std::string lot() const { return code_ + "001"; } ///< the first, of which the story tells
    [[nodiscard]] Person& handler() const { return *handler_; }
    [[nodiscard]] Person& signer() const { return *signer_; }
    /// For the spectator: what is done, with the tender's name.
    [[nodiscard]] kernel::Text act(std::string const& zh, std::string const& en) const;

private:
    Stage* stage_;
    TenderPlan const* plan_;
    Platform const* platform_;
    Person *owner_, *handler_, *reviewer_, *signer_;
    std::string retender_of_;
    std::string project_; ///< code
    std::string code_;
    std::int64_t clarifications_ = 0; ///< issued
    exchange::TimeTable table_;       ///< as drafted, then as moved
};

/// Waits until the hub shows as many notices of this kind as the cast has issued for the tender.
void await_notice(Stage& stage, std::string const& tender, std::string const& kind);

} // namespace haihe::demo
