#include "law/electronic/registration_is_free.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::registration_is_free() {
    return {
        .rule = "registration_is_free",
        .sentence = {"市场主体免费注册登录，公众免费获取公开信息。", "Registration and public information are free."},
        .editions = {electronic_tendering_measures("第九条")},
        .source = Source::known,
        .by_construction = {"系统中没有收取注册或者查询费用的操作",
                            "no act of the system takes a fee for registering or reading"}};
}

Findings registration_is_free(PlatformFacts const& facts) {
    auto const card = cards::registration_is_free();
    return verdict(card, facts.registration_is_free, "/registrationIsFree");
}

} // namespace haihe::law
