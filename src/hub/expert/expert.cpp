#include "hub/expert/expert.hpp"

namespace haihe::hub {

namespace {

struct Applied {
    Expert& expert;

    void operator()(ExpertProposed const& event) const { expert.proposed = event; }
    void operator()(ExpertConfirmed const& /*event*/) const {
        expert.facts = expert.proposed->facts;
        expert.person = expert.proposed->person;
        if (expert.facts->state == "active") expert.suspended_because.clear();
        expert.proposed.reset();
    }
    /// What was proposed before the reasons were known is not confirmed over them.
    void operator()(ExpertSuspended const& event) const {
        expert.facts->state = "suspended";
        expert.suspended_because = event.reasons;
        expert.proposed.reset();
    }
};

} // namespace

void evolve(Expert& expert, ExpertEvent const& event) { std::visit(Applied{expert}, event); }

} // namespace haihe::hub
