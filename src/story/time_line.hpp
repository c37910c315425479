#pragma once

// The time line ("river") of a tender: steps from project to contract, each with its statutory rule.

#include "law/law.hpp"
#include "story/tender_story.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::story {

struct Citation {
    struct Act {
        std::string zh, en;
    };
    Act act;
    std::string article;
    kernel::Date inForceFrom;
    std::optional<kernel::Date> inForceUntil;
};
BOOST_DESCRIBE_STRUCT(Citation::Act, (), (zh, en))
BOOST_DESCRIBE_STRUCT(Citation, (), (act, article, inForceFrom, inForceUntil))

struct Sentence {
    std::string zh, en;
};
BOOST_DESCRIBE_STRUCT(Sentence, (), (zh, en))

struct NamedValue {
    std::string name, value;
};
BOOST_DESCRIBE_STRUCT(NamedValue, (), (name, value))

/// A law finding as it is shown: mark, traffic light, words, citation, count-down.
struct Finding {
    std::string rule;
    std::string mark;  ///< kept | broken | pending | not_applicable
    std::string level; ///< green | yellow | red | grey
    Sentence explanation;
    Citation citation;
    std::vector<NamedValue> facts;
    std::string path;
    std::optional<kernel::Instant> due;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (rule, mark, level, explanation, citation, facts, path, due))

struct Step {
    std::string kind; ///< project | tender | announcement | documents | questions | clarification | objection |
                      ///< deadline | opening | record | evaluation | candidates | reevaluation | examination |
                      ///< extension | award | cancellation | report | contract | failure | dispute | suspension |
                      ///< resumption | termination
    Sentence title;
    std::optional<kernel::Instant> at;
    std::optional<kernel::Instant> from;
    std::optional<kernel::Instant> until;
    std::string state; ///< done | current | due | late | future
    std::optional<Finding> rule;
};
BOOST_DESCRIBE_STRUCT(Step, (), (kind, title, at, from, until, state, rule))

Finding show(law::Finding const& finding);
/// Every finding but those that do not apply.
std::vector<Finding> show(std::vector<law::Finding> const& findings);
/// red if any is broken, yellow if any is pending, else green; grey when there are none.
std::string worst_level(std::vector<Finding> const& findings);
std::vector<Step> steps_of(TenderStory const& story, std::vector<Finding> const& findings, kernel::Instant now);

} // namespace haihe::story
