#include "law/amounts/deposit_comes_from_the_basic_account.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::deposit_comes_from_the_basic_account() {
    return {.rule = "deposit_comes_from_the_basic_account",
            .sentence = {"依法必须招标的项目，境内投标单位以现金或者支票提交的保证金从其基本账户转出。",
                         "In a compulsory tender a domestic bidder's cash or cheque comes from its basic account."},
            .editions = {implementing_regulation("第二十六条")},
            .waits_for = {"保证金收取", "deposits received"}};
}

Findings deposit_comes_from_the_basic_account(DepositFacts const& facts) {
    auto const card = cards::deposit_comes_from_the_basic_account();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.paid_in_money) return silent(card);
    return verdict(card, !*facts.paid_in_money || facts.from_the_basic_account, "/account");
}

} // namespace haihe::law
