#include "demo/acts/registration_act.hpp"

#include "demo/acts/committee_act.hpp"
#include "exchange/messages/registration.hpp"

namespace haihe::demo {

namespace {

struct RecogniseAuthority {
    std::string name;
    std::string root;
    std::vector<std::string> intermediates;
    bool suspended = false;
};
BOOST_DESCRIBE_STRUCT(RecogniseAuthority, (), (name, root, intermediates, suspended))

struct BindCertificate {
    std::string certificate;
    std::string entity;
    std::vector<std::string> duties;
};
BOOST_DESCRIBE_STRUCT(BindCertificate, (), (certificate, entity, duties))

constexpr char const* kOperator = "centre/operator";

void write(Stage& stage, std::string const& target, std::string const& body, kernel::Text const& act) {
    expect(stage, stage.person(kOperator).write(stage.platform("hub"), "POST", target, body), act);
    stage.terminal.done(act);
}

void recognise(Stage& stage, CertificateAuthority const& authority) {
    write(stage, "/trust-list/authorities",
          json::write(RecogniseAuthority{authority.name(), authority.root().to_pem(), {}, false}),
          {"公共服务平台将" + authority.name() + "列入互认名单",
           "The hub puts " + authority.name() + " on the trust list"});
}

void register_platform(Stage& stage, PlatformCard const& card, Credentials const& credentials) {
    exchange::PlatformRegistered const platform{card.code,
                                                card.name.zh,
                                                card.role,
                                                stage.platform(card.word).url,
                                                credentials.platforms.at(card.word).certificate.to_pem(),
                                                "connected"};
    write(stage, "/platforms", json::write(platform),
          {"登记平台:" + card.name.zh, "Platform registered: " + card.name.en});
}

void register_entity(Stage& stage, EntityCard const& card) {
    exchange::EntityRegistered const entity{card.code,    card.name.zh, card.roles,  card.region,
                                            card.address, card.contact, "registered"};
    write(stage, "/entities", json::write(entity), {"登记主体:" + card.name.zh, "Entity registered: " + card.name.en});
}

void bind_certificates(Stage& stage) {
    int bound = 0;
    for (auto const& card : stage.cast.people()) {
        if (card.word == kOperator) continue; // the hub's own configuration names it
        if (card.duties.empty()) continue;    // to encrypt to, not to act with
        BindCertificate const body{stage.person(card.word).certificate().to_pem(), stage.cast.entity(card.entity).code,
                                   card.duties};
        expect(stage, stage.person(kOperator).write(stage.platform("hub"), "POST", "/certificates", json::write(body)),
               {"绑定证书:" + card.name, "Certificate of " + card.name});
        ++bound;
    }
    stage.terminal.done({"绑定" + std::to_string(bound) + "人的证书和职责",
                         "Certificates and duties of " + std::to_string(bound) + " people are bound"});
}

/// The hub's messages arrive in order: who was bound last is known last.
void await_the_cast(Stage& stage) {
    auto& last = stage.person(stage.cast.people().back().word);
    for (auto const& card : stage.cast.platforms())
        expect(stage, last.ask(stage.platform(card.word), {"GET", "/session", "", {}}),
               {card.name.zh + "收到登记信息", "The registry has reached " + card.name.en});
    stage.terminal.done({"四个平台都已收到登记信息和互认名单", "Registry and trust list have reached all platforms"});
}

} // namespace

void play_registration(Stage& stage, Credentials const& credentials) {
    for (auto const& authority : credentials.authorities) recognise(stage, authority);
    for (auto const& platform : stage.cast.platforms()) register_platform(stage, platform, credentials);
    for (auto const& entity : stage.cast.entities()) register_entity(stage, entity);
    bind_certificates(stage);
    await_the_cast(stage);
    fill_the_pool(stage);
}

} // namespace haihe::demo
