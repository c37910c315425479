#include "edge/http/message.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

namespace haihe::edge::http {

/// The wire form of a refusal (RFC 9457). Members in the order of their JSON names.
struct ProblemText {
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(ProblemText, (), (zh, en))

struct ProblemCitation {
    ProblemText act;
    std::string article;
    std::string inForceFrom;
    std::optional<std::string> inForceUntil;
};
BOOST_DESCRIBE_STRUCT(ProblemCitation, (), (act, article, inForceFrom, inForceUntil))

struct ProblemFact {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(ProblemFact, (), (name, value))

struct Problem {
    std::string type;
    std::string title;
    int status = 500;
    std::string detail;
    std::optional<std::string> help; ///< of a refusal by law: the rule's page in the book
    std::string rule;
    std::string path;
    std::optional<ProblemCitation> citation;
    ProblemText text;
    std::vector<ProblemFact> facts;
    std::optional<json::Raw> receipt;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, detail, help, rule, path, citation, text, facts, receipt))

namespace {

kernel::Text title_of(int status) {
    switch (status) {
    case 400: return {"请求无法识别", "The request cannot be read"};
    case 401: return {"请先登录", "Sign in first"};
    case 403: return {"无权进行此操作", "Not entitled to do this"};
    case 404: return {"未找到", "Not found"};
    case 405: return {"不支持此请求方法", "Method not allowed"};
    case 408: return {"请求超时", "The request took too long"};
    case 409: return {"当前状态下不能进行此操作", "Not possible in the present state"};
    case 410: return {"已过期", "Gone"};
    case 412: return {"内容已被更新，请刷新后重试", "The content has changed meanwhile"};
    case 413: return {"内容过大", "Too large"};
    case 415: return {"不支持此内容类型", "Content type not supported"};
    case 416: return {"范围无效", "The range is outside the file"};
    case 417: return {"无法满足请求的预期", "The expectation cannot be met"};
    case 422: return {"不符合规定", "Against the rules"};
    case 423: return {"正在被使用", "Locked"};
    case 429: return {"请求过于频繁", "Too many requests"};
    case 431: return {"请求头过大", "The request head is too large"};
    case 460: return {"校验和不符", "Checksum mismatch"};
    case 500: return {"系统内部错误", "Internal error"};
    case 503: return {"系统繁忙，请稍后重试", "Not available now"};
    default: return {"请求未被接受", "The request was not accepted"};
    }
}

} // namespace

namespace {

Response written(kernel::Refusal const& refusal, Request const& request, int status,
                 std::optional<std::string> receipt) {
    auto const english = language_of(request.header("accept-language")) == Language::en;
    auto const title = title_of(status);
    Problem body;
    body.type = "/problems/" + refusal.rule;
    body.title = english ? title.en : title.zh;
    body.status = status;
    body.detail = english ? refusal.text.en : refusal.text.zh;
    body.rule = refusal.rule;
    body.path = refusal.path;
    body.text = {refusal.text.zh, refusal.text.en};
    if (refusal.citation) {
        body.help = "/law/" + refusal.rule;
        auto const& source = *refusal.citation;
        auto& target = body.citation.emplace();
        target.act = {source.act.zh, source.act.en};
        target.article = source.article;
        target.inForceFrom = source.in_force_from.to_string();
        if (source.in_force_until) target.inForceUntil = source.in_force_until->to_string();
    }
    for (auto const& fact : refusal.facts) body.facts.push_back({fact.name, fact.value});
    if (receipt) body.receipt = json::Raw{std::move(*receipt)};

    auto response = Response::json(json::write(body), status);
    response.headers["content-type"] = "application/problem+json";
    response.headers["content-language"] = english ? "en" : "zh-CN";
    response.headers["vary"] = "Accept-Language";
    response.headers["cache-control"] = "no-store";
    if (status == 503 || status == 429) response.headers["retry-after"] = "1";
    if (status == 405) {
        for (auto const& fact : refusal.facts) {
            if (fact.name == "allow") response.headers["allow"] = fact.value;
        }
    }
    return response;
}

int usual_status(kernel::Refusal const& refusal) {
    return refusal.rule == "method_is_allowed" ? 405 : status_of(refusal.kind);
}

} // namespace

Response problem(kernel::Refusal const& refusal, Request const& request, int status) {
    return written(refusal, request, status, {});
}

Response problem(kernel::Refusal const& refusal, Request const& request) {
    return written(refusal, request, usual_status(refusal), {});
}

Response problem(kernel::Refusal const& refusal, Request const& request, std::optional<std::string> receipt) {
    return written(refusal, request, usual_status(refusal), std::move(receipt));
}

} // namespace haihe::edge::http
