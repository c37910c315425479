#include "proof/key_history_proof.hpp"

#include "proof/key_story.hpp"
#include "proof/testimony.hpp"

#include <string>

namespace haihe::proof {

namespace {

void say_epoch(KeyStory::Begun const& begun, Testimony& testimony) {
    auto const& entry = begun.entry;
    auto const& declared = entry.declared;
    auto const epoch = std::to_string(declared.epoch), kept = std::to_string(declared.kept.entries);
    auto const first = entry.officers[0].common_name(), second = entry.officers[1].common_name();
    kernel::Text const refused =
        begun.is_taken()    ? kernel::Text{}
        : entry.is_of_a_hub ? kernel::Text{"没有平台予以见证，其间的签名一概不算。",
                                           " No platform has witnessed it: nothing that was signed in it counts."}
                            : kernel::Text{"公共服务平台未予接受，其间的签名一概不算。",
                                           " The hub did not take it: nothing that was signed in it counts."};
    auto const digest = entry.digest.to_string();
    kernel::Text const named = entry.is_of_a_hub ? kernel::Text{"声明的 SM3 摘要：" + digest + "。",
                                                                " SM3 of the declaration: " + digest + "."}
                                                 : kernel::Text{};
    testimony.say("new_epoch_is_declared", true,
                  {"第 " + epoch + " 纪元由 " + first + "、" + second + " 于 " + declared.declaredAt.to_string() +
                       " 签名声明，自账本第 " + kept + " 条起继续。" + named.zh + refused.zh,
                   "Epoch " + epoch + " was declared and signed by " + first + " and " + second + " at " +
                       declared.declaredAt.to_string() + ": it goes on from " + kept + " entries of the ledger." +
                       named.en + refused.en},
                  {},
                  {{"epoch", epoch}, {"kept", kept}, {"certificate", declared.certificate}, {"declaration", digest}});
    for (auto const& officer : entry.officers)
        testimony.signers.push_back(
            {{"声明人 " + officer.common_name(), "officer " + officer.common_name()}, officer, declared.declaredAt});
}

/// How a reader can tell that new epochs count.
struct Ground {
    char const* name;
    bool is_given;
    kernel::Text missing, proved;
};

Ground ground_of(KeyStory const& story, Reliance const& reliance) {
    if (story.epochs.front().entry.is_of_a_hub)
        return {"new_epochs_of_the_hub_are_followed",
                !reliance.followed.empty(),
                {"未检查是否接续这些声明：公共服务平台之上没有任何平台，由您查看后决定，并给出声明的 SM3 "
                 "摘要（--hub-epoch）。",
                 "Whether to follow these declarations was not checked: above the hub is nobody. You decide, and name "
                 "their SM3 (--hub-epoch)."},
                {"这些声明就是您决定接续的声明。", "These are the declarations that you follow."}};
    return {"new_epochs_are_witnessed_by_the_hub",
            !reliance.hub.empty(),
            {"未检查公共服务平台是否接受这些声明：没有给出其证书（--hub）。声明人是否有权声明，以其登记为准。",
             "Whether the hub has taken these declarations was not checked: its certificate was not given (--hub). Who "
             "may declare stands in its register."},
            {"公共服务平台接受了这些声明，对其后的账本树头作了见证签名。",
             "The hub has taken these declarations: it cosigned heads of the ledger over them."}};
}

void examine_epochs(exchange::KeyHistory const& history, KeyStory const& story, Reliance const& reliance,
                    Testimony& testimony) {
    auto const ground = ground_of(story, reliance);
    if (!ground.is_given) return testimony.leave_unchecked(ground.name, ground.missing);
    auto const proved = certificates_of(history, story.keys.front().certificate, reliance);
    testimony.say(ground.name, proved.has_value(), ground.proved, proved ? kernel::Text{} : proved.error().text,
                  proved ? std::vector<kernel::Fact>{}
                         : std::vector<kernel::Fact>{{"rule", proved.error().rule}, {"path", proved.error().path}});
}

void examine_officers(trust::TrustList const* authorities, Testimony& testimony) {
    constexpr char const* kName = "officers_are_recognised";
    if (!authorities)
        return testimony.leave_unchecked(
            kName, {"未检查声明人的证书链:没有给出电子认证机构证书(--authority)。",
                    "The officers' chains were not checked: no authority was given (--authority)."});
    kernel::Text failed;
    for (auto const& signer : testimony.signers)
        if (auto const accepted = authorities->accept(signer.certificate, *signer.at); !accepted && failed.zh.empty())
            failed = {signer.whose.zh + "：" + accepted.error().text.zh,
                      "Certificate of the " + signer.whose.en + ": " + accepted.error().text.en};
    testimony.say(kName, failed.zh.empty(),
                  {"声明人的证书当时有效，并由所给的电子认证机构签发（未查是否吊销）。",
                   "The officers' certificates were in force then and chain to the given authorities (revocation was "
                   "not looked up)."},
                  failed);
}

void examine_known(KeyStory const& story, trust::Certificate const* known, Testimony& testimony) {
    constexpr char const* kName = "known_key_is_in_the_history";
    if (!known)
        return testimony.leave_unchecked(
            kName, {"未检查这些密钥是否属于该平台：没有给出您所知的该平台证书（--platform）。",
                    "Whether these keys are the platform's was not checked: no certificate of it that you know was "
                    "given (--platform)."});
    bool found = false;
    for (auto const& key : story.keys) found = found || key.certificate.digest() == known->digest();
    testimony.say(kName, found, {"所给的平台证书在沿革之中。", "The given certificate is one of the history's."},
                  {"所给的平台证书不在沿革之中。", "The given certificate is none of the history's."});
}

} // namespace

std::vector<Statement> check_keys(exchange::KeyHistory const& history, trust::TrustList const* authorities,
                                  trust::Certificate const* known, Reliance const& reliance) {
    Testimony testimony;
    auto const story = read_key_story(history);
    auto const changes = std::to_string(history.changes.size());
    if (!testimony.say(
            "keys_follow_each_other", story.has_value(),
            {"平台 " + history.platform + " 的 " + changes + " 次密钥更换，均由被更换的密钥公布，并经新密钥确认。",
             "Changes of key of the platform " + history.platform + ": " + changes +
                 ", each announced under the key that it replaces and accepted by the new one."},
            story ? kernel::Text{} : story.error().text,
            story ? std::vector<kernel::Fact>{{"platform", history.platform}, {"changes", changes}}
                  : std::vector<kernel::Fact>{{"rule", story.error().rule}, {"path", story.error().path}}))
        return testimony.statements;
    for (auto const& epoch : story->epochs) say_epoch(epoch, testimony);
    if (!story->epochs.empty()) examine_epochs(history, *story, reliance, testimony);
    examine_known(*story, known, testimony);
    if (!story->epochs.empty()) examine_officers(authorities, testimony);
    return testimony.statements;
}

} // namespace haihe::proof
