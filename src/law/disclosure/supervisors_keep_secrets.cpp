#include "law/disclosure/supervisors_keep_secrets.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::supervisors_keep_secrets() {
    return {.rule = "supervisors_keep_secrets",
            .sentence = {"行政监督部门工作人员对监督中知悉的国家秘密、商业秘密保密。",
                         "Staff keep the state and trade secrets that they learn in supervision."},
            .editions = {implementing_regulation("第六十二条")},
            .use = Use::detect,
            .waits_for = {"监督日志", "the log of supervision"}};
}

Findings supervisors_keep_secrets(SecrecyFacts const& facts) {
    auto const card = cards::supervisors_keep_secrets();
    return verdict(card, facts.supervisors_kept_secrets, "/supervisorsKeptSecrets");
}

} // namespace haihe::law
