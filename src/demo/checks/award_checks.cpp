#include "demo/checks/award_checks.hpp"

#include "demo/acts/published_shapes.hpp"
#include "demo/city/text_file.hpp"
#include "exchange/messages/award.hpp"
#include "proof/archive_proof.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace haihe::demo {

namespace {

/// GET /notices/{id}
struct ResultOnPaper {
    exchange::ResultNoticed payload;
};
BOOST_DESCRIBE_STRUCT(ResultOnPaper, (), (payload))

/// What is not as it was said of the last result; empty when all is.
std::string difference(Stage& stage, SaidAward const& said) {
    auto const& hub = stage.platform("hub");
    auto const list = stage.visitor.get<NoticeLines>(hub, "/notices?kind=result&q=" + said.tender);
    if (!list) return list.error().rule;
    for (auto const& line : list->items) { // one that was cancelled stays published beside the next
        auto const notice = stage.visitor.get<ResultOnPaper>(hub, "/notices/" + line.id);
        if (!notice) return notice.error().rule;
        auto const result = json::read<exchange::ResultNotice>(notice->payload.notice);
        if (!result) return result.error().rule;
        if (result->winner == said.winner && result->price == said.price && result->rank == said.rank) return "";
    }
    return "no such result";
}

/// The first statement that is not proved; empty when all are.
std::string unproved(std::string const& file, trust::TrustList const& roots, trust::Certificate const& hub) {
    proof::KnownHub const known(hub);
    for (auto const& statement : proof::check_archive(file, &roots, &known))
        if (statement.result != proof::Result::proved) return statement.name;
    return "";
}

/// A copy with one byte in its middle changed.
std::string hurt_copy(std::string const& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    auto text = bytes.str();
    text.at(text.size() / 2) ^= 1;
    auto const copy = file + ".hurt";
    write_text_file(copy, text);
    return copy;
}

} // namespace

Finding awards_are_published(Stage& stage) {
    Finding finding{{"公共服务平台的中标结果与实际定标一致", "The hub's results are the awards that were made"},
                    !stage.chronicle.awards.empty(),
                    std::to_string(stage.chronicle.awards.size())};
    for (auto const& said : stage.chronicle.awards) {
        auto const different = difference(stage, said);
        if (different.empty()) continue;
        finding.holds = false;
        finding.detail += "; " + said.tender + ": " + different;
    }
    return finding;
}

Finding archives_verify(Stage& stage, Credentials const& credentials) {
    Finding finding{{"每一份归档均可离线验证,改动一个字节即被发现",
                     "Every archive verifies off-line, and not with one byte changed"},
                    !stage.chronicle.archives.empty(),
                    std::to_string(stage.chronicle.archives.size())};
    auto const roots = roots_of(credentials);
    auto const& hub = credentials.platforms.at("hub").certificate;
    for (auto const& file : stage.chronicle.archives) {
        auto const doubt = unproved(file, roots, hub);
        auto const copy = hurt_copy(file);
        bool const noticed = !unproved(copy, roots, hub).empty();
        std::filesystem::remove(copy);
        if (doubt.empty() && noticed) continue;
        finding.holds = false;
        finding.detail += "; " + file + ": " + (doubt.empty() ? "a changed byte is not noticed" : doubt);
    }
    return finding;
}

} // namespace haihe::demo
