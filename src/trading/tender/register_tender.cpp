#include "trading/tender/register_tender.hpp"

namespace haihe::trading {

namespace {

constexpr std::size_t kLotsMax = 99;

std::unexpected<kernel::Refusal> unacceptable(std::string rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

std::string lot_code(std::string const& tender, std::size_t number) {
    auto const digits = std::to_string(number);
    return tender + std::string(3 - digits.size(), '0') + digits;
}

kernel::Result<void> lot_is_whole(NewLot const& lot, std::string const& path) {
    if (lot.name.empty())
        return unacceptable("lot_name_is_stated", {"请填写标段名称。", "State the lot's name."}, path + "/name");
    if (lot.category != "works" && lot.category != "goods" && lot.category != "services")
        return unacceptable("lot_category_is_known",
                            {"标段类别应为工程、货物或者服务。", "A lot is works, goods or services."},
                            path + "/category");
    if (lot.estimatedPrice.fen <= 0)
        return unacceptable("lot_price_is_positive",
                            {"标段估算价应大于零。", "The estimated price must be above zero."},
                            path + "/estimatedPrice");
    if (lot.maximumPrice && lot.maximumPrice->fen <= 0)
        return unacceptable("lot_price_is_positive",
                            {"最高投标限价应大于零。", "The maximum price must be above zero."},
                            path + "/maximumPrice");
    if (lot.deposit && lot.deposit->fen < 0)
        return unacceptable("lot_price_is_positive", {"投标保证金不能为负数。", "A deposit cannot be negative."},
                            path + "/deposit");
    return {};
}

} // namespace

kernel::Result<TenderRegistered> decide(Tender const& tender, RegisterTender const& command, Project const& project,
                                        TenderRegistration const& registration) {
    if (auto step = next(tender.phase, Step::register_tender, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    if (!project.registered)
        return kernel::refuse(kernel::RefusalKind::absent, "project_is_registered",
                              {"没有这个项目。", "There is no such project."}, "/project");
    if (command.name.empty())
        return unacceptable("tender_name_is_stated", {"请填写招标项目名称。", "State the tender's name."}, "/name");
    if (command.method != "open" && command.method != "invited")
        return unacceptable("method_is_known", {"招标方式应为公开招标或者邀请招标。", "The method is open or invited."},
                            "/method");
    if (command.agency && !registration.agency_name)
        return unacceptable("agency_is_registered",
                            {"代理机构未在公共服务平台登记。", "The agency is not registered on the hub."}, "/agency");
    if (command.agency && *command.agency == project.registered->owner)
        return unacceptable("agency_is_not_the_tenderee",
                            {"代理机构不能是招标人自己。", "The agency cannot be the tenderee itself."}, "/agency");
    if (command.lots.empty() || command.lots.size() > kLotsMax)
        return unacceptable("tender_has_lots", {"招标项目应划分为1至99个标段。", "A tender has 1 to 99 lots."},
                            "/lots");

    auto const& owner = *project.registered;
    exchange::TenderCreated created{registration.code,
                                    owner.code,
                                    command.name,
                                    owner.owner,
                                    owner.ownerName,
                                    command.agency,
                                    registration.agency_name,
                                    command.method,
                                    command.compulsory,
                                    !command.agency.has_value(),
                                    command.filed,
                                    registration.began_on,
                                    owner.industry,
                                    owner.region,
                                    {}};
    for (std::size_t i = 0; i < command.lots.size(); ++i) {
        auto const& lot = command.lots[i];
        auto const path = "/lots/" + std::to_string(i);
        if (auto whole = lot_is_whole(lot, path); !whole) return std::unexpected(whole.error());
        if (lot.retenderOf) {
            for (std::size_t other = 0; other < i; ++other)
                if (command.lots[other].retenderOf == lot.retenderOf)
                    return unacceptable("former_lot_is_named_once",
                                        {"两个标段不能取代同一原标段。", "Two lots cannot take the place of one."},
                                        path + "/retenderOf");
            auto const former = registration.former.find(*lot.retenderOf);
            if (auto may = may_be_tendered_again(former == registration.former.end() ? FormerLot{} : former->second,
                                                 owner.owner, path + "/retenderOf");
                !may)
                return std::unexpected(may.error());
        }
        created.lots.push_back({lot_code(registration.code, i + 1), lot.name, lot.category, lot.content,
                                lot.estimatedPrice, lot.maximumPrice, lot.deposit, lot.retenderOf});
    }
    return TenderRegistered{std::move(created), registration.handler};
}

} // namespace haihe::trading
