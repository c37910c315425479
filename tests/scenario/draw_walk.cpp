#include "scenario/draw_walk.hpp"

#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;

template <class T>
T value_of(kernel::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().rule + " " + result.error().path);
    return std::move(*result);
}

std::string name_of(draw::Part part) {
    constexpr char const* kNames[] = {"countersignature", "commitment", "escrow",      "acceptance", "reveal",
                                      "release",          "selection",  "replacement", "result"};
    return kNames[static_cast<std::size_t>(part)];
}

draw::Signer signer_of(Person const& person) { return {person.key, person.certificate}; }

} // namespace

DrawWalk::DrawWalk(Walk& one, std::string code)
    : city(one.city),
      walk(one),
      tender(std::move(code)),
      host_encryption(city.issue("示例签发人（加密）", City::kTenderee)) {}

Person const& DrawWalk::party(std::int64_t i) const { return i == 2 ? walk.supervisor : walk.staff.signer; }

edge::http::Response DrawWalk::request(std::function<void(hub::DrawRequest&)> const& change) {
    hub::DrawRequest request{
        tender, city.clock.now(), city.department, "120112", {{"水利工程", 3, 2}, {"工程造价", 1, 1}}, {}, 30};
    change(request);
    auto const text = json::write(request);
    auto const& host = walk.staff.signer;
    auto const body = bj::serialize(bj::object{
        {"request", text},
        {"signature", bj::parse(json::write(trust::sign(host.key, host.certificate, hub::kDrawRequestLabel, text)))},
        {"encryptionCertificate", host_encryption.certificate.to_pem()}});
    auto answer = city.ask(host, City::kHub, "POST", "/draws", body);
    if (answer.status == 201) id = text_at(answer, "/result/id");
    return answer;
}

edge::http::Response DrawWalk::list() {
    auto const page = city.ask(walk.supervisor, City::kHub, "GET", "/draws/" + id + "/eligible");
    if (page.status != 200) return page;
    auto const value = bj::parse(page.body);
    std::vector<draw::Candidate> candidates;
    for (auto const& one : value.at("items").as_array())
        candidates.push_back(
            {std::string(one.at_pointer("/expert/facts/number").as_string()), one.at("stratum").as_int64()});
    auto const made = draw::make_list(id, value.at("attempt").as_int64(), candidates);
    auto const body =
        bj::serialize(bj::object{{"leaves", bj::parse("[" +
                                                      [&] {
                                                          std::string all;
                                                          for (auto const& leaf : draw::leaves_of(made))
                                                              all += (all.empty() ? "" : ",") + json::write(leaf);
                                                          return all;
                                                      }() +
                                                      "]")},
                                 {"encryptionCertificate", walk.supervisor.certificate.to_pem()}});
    auto answer = city.ask(walk.supervisor, City::kHub, "POST", "/draws/" + id + "/list", body);
    if (answer.status == 200) { // else the list before it stands
        clear = made;
        clear_text = json::write(made);
    }
    return answer;
}

edge::http::Response DrawWalk::say(Person const& person, std::string const& part, draw::SignedDocument const& document,
                                   std::int64_t from) {
    bj::object body{{"document", document.document}, {"signature", bj::parse(json::write(document.signature))}};
    if (from != 0) body["from"] = from;
    return city.ask(person, City::kHub, "POST", "/draws/" + id + "/" + part, bj::serialize(body));
}

edge::http::Response DrawWalk::countersign() {
    return say(walk.supervisor, "countersignature",
               value_of(draw::countersign(transcript(), clear_text, signer_of(walk.supervisor), city.clock.now())));
}

draw::SignedDocument DrawWalk::turn(std::int64_t i, draw::Part part, std::int64_t from) {
    auto const so_far = transcript();
    auto const signer = signer_of(party(i));
    auto const shares = draw::OwnShares::derived(signer.key, trust::sm3(so_far.freeze.document));
    auto const certificates = bj::parse(page(walk.supervisor).body);
    std::vector<trust::Certificate> encryption;
    for (auto const& pem : certificates.at("encryptionCertificates").as_array())
        encryption.push_back(trust::Certificate::parse(std::string(pem.as_string())).value());
    auto const& decryption = i == 3 ? host_encryption.key : signer.key;
    return value_of(
        draw::take_turn(so_far, {part, i, from}, {signer, decryption, shares}, encryption, city.clock.now()));
}

edge::http::Response DrawWalk::take(std::int64_t i, draw::Part part, std::int64_t from) {
    return say(party(i), name_of(part), turn(i, part, from), from);
}

edge::http::Response DrawWalk::replace(std::int64_t out, draw::ReplacementGround ground) {
    return say(walk.supervisor, "replacement",
               value_of(draw::replace(transcript(), out, ground, signer_of(walk.supervisor), city.clock.now())));
}

edge::http::Response DrawWalk::publish() {
    return say(walk.supervisor, "result",
               value_of(draw::publish(transcript(), clear_text, signer_of(walk.supervisor), city.clock.now())));
}

void DrawWalk::seat() {
    auto const good = [](edge::http::Response const& answer, int status = 200) {
        EXPECT_EQ(answer.status, status) << answer.body;
    };
    good(request(), 201);
    good(list());
    good(countersign());
    for (auto const part : {draw::Part::commitment, draw::Part::escrow, draw::Part::acceptance, draw::Part::reveal})
        for (std::int64_t const i : {2, 3}) good(take(i, part));
    EXPECT_EQ(stage(), "seated");
}

edge::http::Response DrawWalk::page(Person const& person) {
    return city.ask(person, City::kHub, "GET", "/draws/" + id);
}

draw::Transcript DrawWalk::transcript() {
    auto const answer = city.ask(walk.supervisor, City::kHub, "GET", "/draws/" + id + "/transcript");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return value_of(draw::read_transcript(answer.body));
}

draw::Reading DrawWalk::reading() { return value_of(draw::read_through(transcript(), draw::Step::replacements)); }

std::string DrawWalk::stage() { return text_at(page(walk.supervisor), "/stage"); }

} // namespace haihe::scenario
