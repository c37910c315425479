#include "exchange/catalogue.hpp"

#include "exchange/catalogue_line.hpp"
#include "exchange/schema_files.hpp"
#include "kernel/codes.hpp"
#include "json/codec.hpp"
#include "json/read_canonical.hpp"
#include "json/scratch.hpp"
#include "json/strict_reader.hpp"

#include <map>

namespace haihe::exchange {

namespace {

/// The schemas of one type: of its payload, and of the signed text in it.
struct Schemas {
    std::shared_ptr<Schema const> payload;
    std::shared_ptr<Schema const> signed_text;
};

/// One look at one message.
class Check {
public:
    Check(Message& message, CatalogueLine const& line, Schemas const& schemas)
        : message_(message), line_(line), schemas_(schemas) {}

    std::vector<Fault> of(json::Value const& payload, std::string_view origin_role) && {
        envelope(origin_role);
        ReadPayload read;
        if (faults_.empty()) read.payload = fits(payload, *schemas_.payload, line_.read, kPayload);
        if (faults_.empty()) named(payload, read);
        if (faults_.empty()) message_.payload.value = std::make_shared<std::any const>(std::move(read));
        return std::move(faults_);
    }

private:
    static constexpr std::string_view kPayload = "/payload";

    void blame(std::string path, std::string rule, kernel::Text text) {
        faults_.push_back({std::move(path), std::move(rule), std::move(text)});
    }

    void envelope(std::string_view origin_role) {
        if (message_.version < 1 || message_.version > line_.type.version)
            blame("/version", "message_version_is_understood",
                  {"此类报文的版本应为1至" + std::to_string(line_.type.version) + "。",
                   "The versions of this type are 1 to " + std::to_string(line_.type.version) + "."});
        if (line_.type.from == kFromAny ? origin_role.empty() : origin_role != line_.type.from)
            blame("/type", "message_comes_from_its_role",
                  {"此类报文只能由 " + std::string(line_.type.from) + " 类平台发出。",
                   "Only a platform of the role " + std::string(line_.type.from) + " issues this type."});
        if (line_.type.sight == Sight::addressee && message_.to.empty())
            blame("/to", "addressee_is_named",
                  {"此类报文应写明收件平台。", "A message of this type names the platforms that it is for."});
    }

    /// The schema first; then whether it can be read, for a schema cannot say that 30 February is no day.
    std::any fits(json::Value const& value, Schema const& schema, Read read, std::string_view at) {
        schema.check(value, {nullptr, at}, faults_);
        if (!faults_.empty()) return {};
        auto as_struct = read(value);
        if (as_struct) return std::move(*as_struct);
        auto& refusal = as_struct.error();
        blame(std::string(at) + refusal.path, "payload_fits_its_schema", std::move(refusal.text));
        return {};
    }

    /// What the message says it is about, and whose codes it names.
    void named(json::Value const& payload, ReadPayload& read) {
        for (auto const member : line_.credit_codes)
            if (auto const* code = payload.get_object().if_contains(member);
                code && !kernel::is_social_credit_code(std::string_view(code->get_string())))
                blame("/payload/" + std::string(member), "social_credit_code_is_valid",
                      {"统一社会信用代码不正确(GB 32100:18位,含校验位)。",
                       "The unified social credit code is wrong (GB 32100: 18 characters with a check character)."});
        // Some payloads name what they speak of beside the signed text, which names it too: neither may differ.
        if (payload.get_object().contains(line_.subject)) subject_is(payload, kPayload);
        if (faults_.empty() && !line_.signed_member.empty())
            read.signed_text = signed_text(payload.get_object().at(line_.signed_member).get_string());
    }

    std::any signed_text(std::string_view text) {
        auto const at = "/payload/" + std::string(line_.signed_member);
        json::Scratch scratch;
        auto const value = json::read_canonical(text, scratch.memory());
        if (!value) {
            blame(at + value.error().path, value.error().rule, value.error().text);
            return {};
        }
        auto read = fits(*value, *schemas_.signed_text, line_.read_signed, at);
        if (faults_.empty()) subject_is(*value, at);
        return read;
    }

    void subject_is(json::Value const& holder, std::string_view at) {
        auto const& member = holder.get_object().at(line_.subject);
        auto const named = member.is_string() ? std::string(member.get_string()) : json::to_text(member);
        if (named != message_.subject)
            blame("/subject", "subject_is_what_the_payload_speaks_of",
                  {"报文标题应与 " + std::string(at) + "/" + std::string(line_.subject) + " 一致。",
                   "The subject repeats " + std::string(at) + "/" + std::string(line_.subject) + "."});
        if (line_.code_of_origin && !named.starts_with(message_.origin))
            blame("/subject", "subject_is_of_its_origin",
                  {"编号应以发出平台的标识代码开头。", "The code begins with the platform code of the origin."});
    }

    Message& message_;
    CatalogueLine const& line_;
    Schemas const& schemas_;
    std::vector<Fault> faults_;
};

} // namespace

MessageType const* find_type(std::string_view name) {
    auto const* line = find_line(name);
    return line ? &line->type : nullptr;
}

std::vector<MessageType> const& all_types() {
    static std::vector<MessageType> const types = [] {
        std::vector<MessageType> all;
        for (auto const& line : catalogue_lines()) all.push_back(line.type);
        return all;
    }();
    return types;
}

void read_accepted(Message& message) {
    auto const* line = find_line(message.type);
    if (!line) return;
    json::Scratch scratch;
    auto const value = json::read_strict(message.payload.canonical, scratch.memory());
    auto payload = value ? line->read(*value) : std::unexpected(value.error());
    if (!payload) return;
    ReadPayload read{std::move(*payload), {}};
    if (line->read_signed)
        if (auto const signed_text =
                json::read_strict(value->get_object().at(line->signed_member).get_string(), scratch.memory()))
            if (auto as_struct = line->read_signed(*signed_text)) read.signed_text = std::move(*as_struct);
    message.payload.value = std::make_shared<std::any const>(std::move(read));
}

struct Catalogue::Implementation {
    std::map<std::string_view, Schemas> schemas;
};

Catalogue::Catalogue(std::unique_ptr<Implementation const> implementation)
    : implementation_(std::move(implementation)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

kernel::Result<Catalogue> Catalogue::load(std::filesystem::path const& directory) {
    SchemaFiles files(directory);
    auto implementation = std::make_unique<Implementation>();
    for (auto const& line : catalogue_lines()) {
        auto payload = files.compile(std::string(line.type.name) + ".json");
        if (!payload) return std::unexpected(payload.error());
        Schemas schemas{*payload, nullptr};
        if (!line.signed_schema.empty()) {
            auto signed_text = files.compile(std::string(line.signed_schema));
            if (!signed_text) return std::unexpected(signed_text.error());
            schemas.signed_text = *signed_text;
        }
        implementation->schemas.emplace(line.type.name, std::move(schemas));
    }
    return Catalogue(std::move(implementation));
}

std::vector<Fault> Catalogue::read(Message& message, boost::json::value const& payload,
                                   std::string_view origin_role) const {
    auto const* line = find_line(message.type);
    if (!line)
        return {{"/type",
                 "message_type_is_known",
                 {"目录中没有这类报文。", "The catalogue does not name this type of message."}}};
    return Check(message, *line, implementation_->schemas.at(line->type.name)).of(payload, origin_role);
}

std::vector<Fault> Catalogue::check(Message const& message, boost::json::value const& payload,
                                    std::string_view origin_role) const {
    auto copy = message;
    return read(copy, payload, origin_role);
}

} // namespace haihe::exchange
