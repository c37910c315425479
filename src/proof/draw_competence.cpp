#include "proof/draw_competence.hpp"

#include "exchange/messages/jurisdiction.hpp"
#include "exchange/outbox_proof.hpp"
#include "proof/message_proof.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::proof {

namespace {

constexpr char const* kName = "department_is_the_competent_one";

/// The table, if its own proof does not fail and it was there when the list was frozen.
std::optional<exchange::JurisdictionPublished> proven_table(KnownJurisdiction const& known,
                                                            draw::Reading const& reading,
                                                            trust::TrustList const* authorities, KnownHub const* hub,
                                                            Testimony& testimony) {
    for (auto const& one : check(known.table, authorities, hub))
        if (one.result == Result::failed) {
            testimony.say(kName, false, {},
                          {"监督职责表的证明不成立：" + one.text.zh, "The proof of the table fails: " + one.text.en});
            return std::nullopt;
        }
    auto const message = exchange::read_message(known.table.item.message);
    if (!message || message->type != exchange::JurisdictionPublished::kType ||
        message->occurredAt > reading.freeze.at) {
        testimony.say(kName, false, {},
                      {"所给的不是抽取之前公布的监督职责表。",
                       "What was given is no table of departments that was published before the draw."});
        return std::nullopt;
    }
    return exchange::payload_of<exchange::JurisdictionPublished>(*message);
}

} // namespace

void examine_competence(draw::Transcript const& transcript, draw::Reading const& reading,
                        KnownJurisdiction const* known, trust::TrustList const* authorities, KnownHub const* hub,
                        Testimony& testimony) {
    if (!known)
        return testimony.leave_unchecked(kName,
                                         {"未检查该部门是否监督本项目：没有给出监督职责表的证明（--jurisdiction）。",
                                          "Whether this department supervises the tender was not checked: the "
                                          "proof of the table was not given (--jurisdiction)."});
    auto const table = proven_table(*known, reading, authorities, hub, testimony);
    if (!table) return;
    auto const code = certificate_in(transcript.countersignature->signature.certificate)->organization_code();
    auto const found = std::ranges::find(table->departments, code, &exchange::SupervisingDepartment::code);
    if (found == table->departments.end()) {
        testimony.say(kName, false, {},
                      {"监督职责表中没有签名证书所属的部门（" + code + "）。",
                       "The table does not name the department of the certificate that signed (" + code + ")."});
        return;
    }
    if (known->industry.empty() || known->region.empty())
        return testimony.leave_unchecked(
            kName, {"监督职责表列有" + found->name +
                        "；没有给出项目的行业和地区（--industry、--region），未检查是否由其监督。",
                    "The table names " + found->name +
                        "; the tender's industry and region were not given (--industry, --region)."});
    testimony.say(
        kName, exchange::supervises(*found, known->industry, known->region),
        {"签名的部门是" + found->name + "，按 " + table->publishedAt.to_string() + " 公布的监督职责表监督行业" +
             known->industry + "、地区" + known->region + "（其后是否另有新表，以公共服务平台的记录为准）。",
         "The department that signed is " + found->name + "; by the table published at " +
             table->publishedAt.to_string() + " it supervises industry " + known->industry + " in region " +
             known->region + " (that no later table took its place rests on the hub's record)."},
        {"按监督职责表，" + found->name + "不监督行业" + known->industry + "、地区" + known->region + "的项目。",
         "By the table " + found->name + " does not supervise industry " + known->industry + " in region " +
             known->region + "."});
}

} // namespace haihe::proof
