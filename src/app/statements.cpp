#include "app/statements.hpp"

#include "app/input.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <algorithm>
#include <map>

namespace haihe::app {

namespace {

using proof::Result;
using proof::Statement;

struct ShownStatement {
    std::string name;
    std::string result; ///< proved | failed | unchecked
    kernel::Text text;
    std::map<std::string, std::string> facts;
};
BOOST_DESCRIBE_STRUCT(ShownStatement, (), (name, result, text, facts))

struct Verification {
    std::vector<ShownStatement> statements;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (statements))

std::string word(Result result) {
    return result == Result::proved ? "proved" : result == Result::failed ? "failed" : "unchecked";
}

Verification shown(std::vector<Statement> const& statements) {
    Verification all;
    for (auto const& one : statements) {
        ShownStatement statement{one.name, word(one.result), one.text, {}};
        for (auto const& fact : one.facts) statement.facts.emplace(fact.name, fact.value);
        all.statements.push_back(std::move(statement));
    }
    return all;
}

Statement const* first(std::vector<Statement> const& statements, Result result) {
    auto const found =
        std::find_if(statements.begin(), statements.end(), [&](auto const& one) { return one.result == result; });
    return found == statements.end() ? nullptr : &*found;
}

void conclude(Statement const* failed, Statement const* unchecked, Console const& console) {
    if (failed)
        console.say({"结论:未通过,首先不成立的是 " + failed->name + "。",
                     "Not proved; the first statement that fails is " + failed->name + "."});
    else if (unchecked)
        console.say(
            {"结论:已检查的各项均成立;尚有未检查的事项。", "All that was checked is proved; not all was checked."});
    else
        console.say({"结论:全部成立。", "All is proved."});
}

} // namespace

kernel::Result<trust::TrustList> read_authorities(std::vector<std::string> const& files) {
    std::vector<trust::Authority> authorities;
    for (auto const& file : files) {
        auto const pem = bytes_of(file);
        if (!pem) return std::unexpected(pem.error());
        auto bundle = trust::Certificate::parse_bundle(*pem);
        if (!bundle) return std::unexpected(bundle.error());
        auto const root = bundle->front();
        bundle->erase(bundle->begin());
        authorities.push_back({root.common_name(), root, std::move(*bundle), {}, false});
    }
    return trust::TrustList(std::move(authorities));
}

kernel::Result<std::optional<trust::Certificate>> read_certificate(std::string const& file) {
    if (file.empty()) return std::nullopt;
    auto const pem = bytes_of(file);
    if (!pem) return std::unexpected(pem.error());
    auto certificate = trust::Certificate::parse(*pem);
    if (!certificate) return std::unexpected(certificate.error());
    return std::move(*certificate);
}

kernel::Result<std::vector<kernel::Digest>> read_digests(std::vector<std::string> const& all) {
    std::vector<kernel::Digest> digests;
    for (auto const& one : all) {
        auto const digest = kernel::Digest::parse(one);
        if (!digest)
            return kernel::refuse(kernel::RefusalKind::unacceptable, "digest_is_well_formed",
                                  {"不是 SM3 摘要（64 位小写十六进制）：" + one,
                                   "This is no SM3 digest (64 lower-case hexadecimal digits): " + one});
        digests.push_back(*digest);
    }
    return digests;
}

kernel::Result<std::optional<proof::KnownHub>> read_hub(HubFiles const& files) {
    auto certificate = read_certificate(files.certificate);
    if (!certificate) return std::unexpected(std::move(certificate.error()));
    if (!*certificate) return std::nullopt;
    if (files.keys.empty()) return proof::KnownHub(std::move(**certificate));
    auto followed = read_digests(files.epochs);
    if (!followed) return std::unexpected(std::move(followed.error()));
    auto const history = bytes_of(files.keys);
    if (!history) return std::unexpected(history.error());
    return proof::KnownHub::by_history(std::move(**certificate), *history, std::move(*followed));
}

int show(std::vector<Statement> const& statements, bool as_json, bool strict, Console const& console) {
    auto const* failed = first(statements, Result::failed);
    auto const* unchecked = first(statements, Result::unchecked);
    if (as_json) {
        console.print(json::write(shown(statements)));
    } else {
        for (auto const& one : statements) {
            auto const* mark = one.result == Result::proved ? "✓ " : one.result == Result::failed ? "✗ " : "? ";
            console.print(mark + console.in(one.text) + " [" + one.name + "]");
        }
        conclude(failed, unchecked, console);
    }
    return failed || (strict && unchecked) ? kNo : kGood;
}

} // namespace haihe::app
