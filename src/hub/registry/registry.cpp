#include "hub/registry/registry.hpp"

#include "kernel/codes.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace haihe::hub {

namespace {

bool one_of(std::string const& word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::unexpected<kernel::Refusal> unacceptable(std::string rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

} // namespace

kernel::Result<void> validate(exchange::PlatformRegistered const& platform) {
    if (!kernel::is_platform_code(platform.code))
        return unacceptable("platform_code_is_well_formed",
                            {"平台标识代码应为一位字母加十位数字。", "A platform code is a letter and ten digits."},
                            "/code");
    if (!one_of(platform.role, {"hub", "trading", "supervision"}))
        return unacceptable(
            "platform_role_is_known",
            {"平台类别应为 hub、trading 或者 supervision。", "The role is hub, trading or supervision."}, "/role");
    if (!platform.url.starts_with("http://") && !platform.url.starts_with("https://"))
        return unacceptable("platform_address_is_stated",
                            {"请填写平台接口地址。", "State the address of the platform's interface."}, "/url");
    if (platform.name.empty())
        return unacceptable("platform_name_is_stated", {"请填写平台名称。", "State the platform's name."}, "/name");
    if (!one_of(platform.state, {"connected", "suspended", "withdrawn"}))
        return unacceptable(
            "platform_state_is_known",
            {"状态应为 connected、suspended 或者 withdrawn。", "The state is connected, suspended or withdrawn."},
            "/state");
    if (platform.operatedBy && !kernel::is_social_credit_code(*platform.operatedBy))
        return unacceptable("social_credit_code_is_valid",
                            {"运营单位的统一社会信用代码不正确(GB 32100:18位,含校验位)。",
                             "The unified social credit code of who operates it is wrong (GB 32100: 18 characters with "
                             "a check character)."},
                            "/operatedBy");
    return {};
}

kernel::Result<void> validate(exchange::EntityRegistered const& entity) {
    if (!kernel::is_social_credit_code(entity.code))
        return unacceptable(
            "social_credit_code_is_valid",
            {"统一社会信用代码不正确(GB 32100:18位,含校验位)。",
             "The unified social credit code is wrong (GB 32100: 18 characters with a check character)."},
            "/code");
    if (entity.name.empty())
        return unacceptable("entity_name_is_stated", {"请填写主体名称。", "State the entity's name."}, "/name");
    if (entity.roles.empty())
        return unacceptable("entity_role_is_known", {"请至少选择一种主体类别。", "Name at least one role."}, "/roles");
    for (std::size_t i = 0; i < entity.roles.size(); ++i)
        if (!one_of(entity.roles[i],
                    {"tenderee", "agency", "bidder", "custodian", "institution", "department", "operator"}))
            return unacceptable("entity_role_is_known", {"没有这种主体类别。", "There is no such role."},
                                "/roles/" + std::to_string(i));
    if (!kernel::is_region_code(entity.region))
        return unacceptable("region_code_is_well_formed",
                            {"行政区划代码应为六位数字。", "The region code has six digits."}, "/region");
    if (!one_of(entity.state, {"registered", "withdrawn"}))
        return unacceptable("entity_state_is_known",
                            {"状态应为 registered 或者 withdrawn。", "The state is registered or withdrawn."},
                            "/state");
    return {};
}

kernel::Result<void> validate(exchange::CertificateBound const& certificate) {
    for (std::size_t i = 0; i < certificate.duties.size(); ++i)
        if (!one_of(certificate.duties[i], {"handler", "reviewer", "signer", "expert", "supervisor", "operator"}))
            return unacceptable("duty_is_known", {"没有这种职责。", "There is no such duty."},
                                "/duties/" + std::to_string(i));
    return {};
}

} // namespace haihe::hub
