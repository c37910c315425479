#include "access/caller.hpp"

#include <map>

namespace haihe::access {

namespace {

using Names = std::map<std::string, kernel::Text, std::less<>>;

Names const& duties() {
    static Names const kNames{{"handler", {"经办", "handler"}},
                              {"reviewer", {"审核", "reviewer"}},
                              {"signer", {"签发", "signer"}},
                              {"supervisor", {"监督人员", "supervisor"}},
                              {"operator", {"运营", "operator"}}};
    return kNames;
}

Names const& roles() {
    static Names const kNames{{"tenderee", {"招标人", "tenderee"}},
                              {"agency", {"招标代理机构", "agency"}},
                              {"bidder", {"投标人", "bidder"}},
                              {"custodian", {"密钥保管人", "custodian"}},
                              {"department", {"行政监督部门", "department"}},
                              {"operator", {"平台运营机构", "platform operator"}}};
    return kNames;
}

kernel::Text named(Names const& names, std::string const& word) {
    auto const found = names.find(word);
    return found == names.end() ? kernel::Text{word, word} : found->second;
}

std::unexpected<kernel::Refusal> forbidden(std::string rule, kernel::Text text, std::string name, std::string value) {
    kernel::Refusal refusal{kernel::RefusalKind::forbidden, std::move(rule), std::move(text), {}};
    refusal.facts.push_back({std::move(name), std::move(value)});
    return kernel::refuse(std::move(refusal));
}

} // namespace

kernel::Result<void> require_duty(Caller const& caller, std::string const& duty) {
    if (caller.duties.contains(duty)) return {};
    auto const name = named(duties(), duty);
    return forbidden(
        "caller_has_the_duty",
        {"此操作需要“" + name.zh + "”职责,您的证书未绑定该职责;请由有此职责的人员办理,或请平台运营机构变更绑定。",
         "This takes the duty of " + name.en +
             ", to which your certificate is not bound; let somebody who "
             "has it act, or ask the operator to change the binding."},
        "duty", duty);
}

kernel::Result<void> require_role(Caller const& caller, std::string const& role) {
    if (caller.roles.contains(role)) return {};
    auto const name = named(roles(), role);
    return forbidden(
        "caller_has_the_role",
        {"此操作只能由“" + name.zh + "”办理,您所代表的主体未登记为该类主体;请先在公共服务平台变更主体登记。",
         "Only a " + name.en +
             " may do this, and the entity for which you act is not registered as one; "
             "have its registration at the hub changed first."},
        "role", role);
}

} // namespace haihe::access
