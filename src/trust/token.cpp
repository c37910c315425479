#include "trust/token.hpp"

#include <openssl/asn1.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <p11-kit/p11-kit.h>

#include <array>
#include <cstdlib>
#include <map>
#include <mutex>

namespace haihe::trust::token {

namespace {

using kernel::Refusal;
using kernel::RefusalKind;
using kernel::refuse;
using Bytes = std::vector<unsigned char>;

constexpr std::string_view kP256("\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07", 10); ///< its object identifier, as DER
constexpr std::size_t kPointSize = 65, kSignatureSize = 64;

Refusal token_is_absent() {
    return {RefusalKind::unavailable,
            "token_is_present",
            {"找不到密码设备(PKCS#11 令牌):请检查设备是否接入、配置中的令牌名是否正确。",
             "The PKCS#11 token is not there: check that it is plugged in, and its name in the configuration."}};
}

Refusal key_is_absent() {
    return {
        RefusalKind::unacceptable,
        "token_holds_the_key",
        {"令牌中没有这个密钥(私钥和公钥都要有)。", "The token does not hold this key (both halves must be there)."}};
}

/// What the address says of the object, and of which class it is.
std::vector<CK_ATTRIBUTE> wanted(P11KitUri* uri, CK_OBJECT_CLASS& of_class) {
    CK_ULONG count = 0;
    auto const* stated = p11_kit_uri_get_attributes(uri, &count);
    std::vector<CK_ATTRIBUTE> all{{CKA_CLASS, &of_class, sizeof of_class}};
    for (CK_ULONG i = 0; i < count; ++i)
        if (stated[i].type != CKA_CLASS) all.push_back(stated[i]);
    return all;
}

/// The only object that fits; 0 when there is none, or there are several.
CK_OBJECT_HANDLE only_object(Place const& place, P11KitUri* uri, CK_OBJECT_CLASS of_class) {
    auto attributes = wanted(uri, of_class);
    if (place.module->C_FindObjectsInit(place.session, attributes.data(), attributes.size()) != CKR_OK) return 0;
    std::array<CK_OBJECT_HANDLE, 2> found{};
    CK_ULONG count = 0;
    auto const listed = place.module->C_FindObjects(place.session, found.data(), found.size(), &count);
    place.module->C_FindObjectsFinal(place.session);
    return listed == CKR_OK && count == 1 ? found[0] : 0;
}

Bytes attribute(Place const& place, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) {
    CK_ATTRIBUTE asked{type, nullptr, 0};
    if (place.module->C_GetAttributeValue(place.session, object, &asked, 1) != CKR_OK ||
        asked.ulValueLen == CK_UNAVAILABLE_INFORMATION)
        return {};
    Bytes bytes(asked.ulValueLen);
    asked.pValue = bytes.data();
    if (place.module->C_GetAttributeValue(place.session, object, &asked, 1) != CKR_OK) return {};
    return bytes;
}

std::vector<CK_SLOT_ID> slots_of(CK_FUNCTION_LIST* module) {
    CK_ULONG count = 0;
    if (module->C_GetSlotList(CK_TRUE, nullptr, &count) != CKR_OK) return {};
    std::vector<CK_SLOT_ID> slots(count);
    if (module->C_GetSlotList(CK_TRUE, slots.data(), &count) != CKR_OK) return {};
    slots.resize(count);
    return slots;
}

bool holds_token(CK_FUNCTION_LIST* module, CK_SLOT_ID slot, P11KitUri* uri) {
    CK_TOKEN_INFO token{};
    return module->C_GetTokenInfo(slot, &token) == CKR_OK && p11_kit_uri_match_token_info(uri, &token) == 1;
}

/// An open session that is logged in.
kernel::Result<void> enter(Place& place, std::string const& pin) {
    if (place.module->C_OpenSession(place.slot, CKF_SERIAL_SESSION, nullptr, nullptr, &place.session) != CKR_OK)
        return refuse(token_is_absent());
    auto bytes = Bytes(pin.begin(), pin.end());
    auto const login = place.module->C_Login(place.session, CKU_USER, bytes.data(), bytes.size());
    OPENSSL_cleanse(bytes.data(), bytes.size());
    if (login == CKR_OK || login == CKR_USER_ALREADY_LOGGED_IN) return {};
    place.module->C_CloseSession(place.session);
    if (login == CKR_PIN_INCORRECT || login == CKR_PIN_LOCKED || login == CKR_PIN_INVALID ||
        login == CKR_PIN_LEN_RANGE || login == CKR_PIN_EXPIRED || pin.empty())
        return refuse(RefusalKind::unacceptable, "token_pin_is_right",
                      {"令牌口令(PIN)不正确,或者令牌已锁定。请勿反复尝试。",
                       "The token's PIN is wrong, or the token has locked itself. Do not try again and again."});
    return refuse(token_is_absent());
}

kernel::Result<CK_OBJECT_HANDLE> signing_key(Place const& place, P11KitUri* uri) {
    auto const key = only_object(place, uri, CKO_PRIVATE_KEY);
    if (key == 0) return refuse(key_is_absent());
    auto const curve = attribute(place, key, CKA_EC_PARAMS);
    if (std::string_view(reinterpret_cast<char const*>(curve.data()), curve.size()) != kP256)
        return refuse(RefusalKind::malformed, "key_kind_is_supported",
                      {"令牌中的密钥只支持 P-256。", "Of keys in tokens only P-256 is supported."});
    return key;
}

} // namespace

kernel::Result<Uri> read_uri(std::string const& text) {
    Uri uri(p11_kit_uri_new());
    bool const readable = p11_kit_uri_parse(text.c_str(), P11_KIT_URI_FOR_ANY, uri.get()) == P11_KIT_URI_OK;
    if (readable && (p11_kit_uri_get_pin_value(uri.get()) || p11_kit_uri_get_pin_source(uri.get())))
        return refuse(RefusalKind::unacceptable, "token_pin_comes_from_a_file",
                      {"令牌口令(PIN)不写在地址里,请放入 passphrase_file。",
                       "The token's PIN is not written into its address; it belongs into passphrase_file."});
    CK_ULONG count = 0;
    CK_TOKEN_INFO nameless{};
    if (!readable || p11_kit_uri_any_unrecognized(uri.get()) ||
        (p11_kit_uri_get_attributes(uri.get(), &count), count == 0) ||
        p11_kit_uri_match_token_info(uri.get(), &nameless) == 1)
        return refuse(RefusalKind::malformed, "token_key_is_well_named",
                      {"密钥地址应形如 pkcs11:token=…;object=…(RFC 7512),令牌和对象都要写明。",
                       "A key's address is pkcs11:token=…;object=… (RFC 7512): it names a token and an object."});
    return uri;
}

std::shared_ptr<Modules> Modules::of(P11KitUri* uri) {
    // For the process's life: of one module only one initialised copy may be in it.
    static std::mutex guard;
    static std::map<std::string, std::shared_ptr<Modules>> known;
    std::lock_guard const lock(guard);
    auto const* const stated = p11_kit_uri_get_module_path(uri);
    auto& modules = known[stated ? stated : ""];
    if (!modules) modules.reset(new Modules(stated ? stated : ""));
    return modules;
}

void Modules::load() {
    started_ = std::chrono::steady_clock::now();
    ++time_;
    if (!path_.empty()) {
        auto* const module = p11_kit_module_load(path_.c_str(), 0);
        if (!module) return;
        if (p11_kit_module_initialize(module) == CKR_OK)
            list_.push_back(module);
        else
            p11_kit_module_release(module);
        return;
    }
    auto** const all = p11_kit_modules_load_and_initialize(0);
    for (auto** one = all; one && *one; ++one) list_.push_back(*one);
    std::free(static_cast<void*>(all)); // the list, not what is in it
}

bool Modules::restart() {
    constexpr std::chrono::seconds kBetween{1};
    std::unique_lock const lock(mutex);
    if (std::chrono::steady_clock::now() - started_ < kBetween) return false;
    for (auto* const module : list_) {
        p11_kit_module_finalize(module);
        p11_kit_module_release(module);
    }
    list_.clear();
    load();
    return true;
}

kernel::Result<Place> find_key(Modules const& modules, P11KitUri* uri, std::string const& pin) {
    if (modules.list().empty())
        return refuse(RefusalKind::unavailable, "token_module_is_found",
                      {"无法加载密码设备的 PKCS#11 模块:请检查地址中的 module-path。",
                       "The token's PKCS#11 module cannot be loaded: check module-path in the key's address."});
    for (auto* const module : modules.list())
        for (auto const slot : slots_of(module)) {
            if (!holds_token(module, slot, uri)) continue;
            Place place{module, slot, 0, 0};
            if (auto entered = enter(place, pin); !entered) return std::unexpected(std::move(entered.error()));
            auto key = signing_key(place, uri);
            if (!key) {
                module->C_CloseSession(place.session);
                return std::unexpected(std::move(key.error()));
            }
            place.key = *key;
            return place;
        }
    return refuse(token_is_absent());
}

kernel::Result<KeyHandle> read_public_half(Place const& place, P11KitUri* uri) {
    auto const object = only_object(place, uri, CKO_PUBLIC_KEY);
    auto const wrapped = object == 0 ? Bytes() : attribute(place, object, CKA_EC_POINT);
    auto const* at = wrapped.data();
    std::unique_ptr<ASN1_OCTET_STRING, Freer<ASN1_OCTET_STRING_free>> const point(
        d2i_ASN1_OCTET_STRING(nullptr, &at, static_cast<long>(wrapped.size())));
    if (!point || ASN1_STRING_length(point.get()) != kPointSize) return refuse(key_is_absent());
    char group[] = "P-256";
    std::array const parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY,
                                          const_cast<unsigned char*>(ASN1_STRING_get0_data(point.get())), kPointSize),
        OSSL_PARAM_construct_end()};
    std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>> const context(
        EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* made = nullptr;
    auto list = parameters;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, list.data()) != 1)
        return refuse(key_is_absent());
    return KeyHandle(made);
}

std::string sign(Place const& place, CK_SESSION_HANDLE session, std::string_view digest) {
    CK_MECHANISM mechanism{CKM_ECDSA, nullptr, 0};
    if (place.module->C_SignInit(session, &mechanism, place.key) != CKR_OK) return {};
    Bytes input(digest.begin(), digest.end());
    std::string signature(kSignatureSize, '\0');
    CK_ULONG size = signature.size();
    if (place.module->C_Sign(session, input.data(), input.size(), reinterpret_cast<unsigned char*>(signature.data()),
                             &size) != CKR_OK ||
        size != kSignatureSize)
        return {};
    return signature;
}

} // namespace haihe::trust::token
