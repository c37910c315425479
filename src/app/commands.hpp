#pragma once

// Every command of `haihe`, one file each. They return an exit code (app/console.hpp); what cannot be helped they
// throw.

#include "app/console.hpp"
#include "app/input.hpp"

#include <string>
#include <vector>

namespace haihe::app {

struct ServeOptions {
    std::string role;
    std::string config;
    std::string home;
    std::string virtual_clock; ///< where the virtual clock starts; empty = the system's clock
    std::int64_t rate = 1;     ///< virtual seconds a real second
};
/// Runs a node until SIGTERM or SIGINT; SIGHUP has it read its configuration again.
int serve(ServeOptions const& options, Console const& console);

struct CheckConfigOptions {
    std::string config;
    std::string home;
};
int check_config(CheckConfigOptions const& options, Console const& console);

struct AuditOptions {
    std::string file;   ///< the ledger's database; or
    std::string config; ///< the node's configuration: then the views are compared too
    std::string home;
    bool json = false;
};
int audit(AuditOptions const& options, Console const& console);

struct BackupOptions {
    std::string config;
    std::string home;
    std::string directory; ///< absent or empty
};
/// Beside a running node: its ledger as of one instant, audited, and its files (app/backup_set.hpp).
int backup(BackupOptions const& options, Console const& console);

struct RestoreOptions {
    std::string config;
    std::string home;
    std::string directory; ///< of a backup
};
/// Where there is no ledger: nothing is overwritten. The backup is checked whole before anything is written.
int restore(RestoreOptions const& options, Console const& console);

struct RebuildViewsOptions {
    std::string role;
    std::string config;
    std::string home;
};
int rebuild_views(RebuildViewsOptions const& options, Console const& console);

struct MoveOptions {
    std::string config; ///< of the node whose ledger is moved
    std::string home;
    std::string from; ///< empty: the configuration's
    std::string to;
};
int move(MoveOptions const& options, Console const& console);

struct DraftEpochOptions {
    std::string config; ///< of the stopped node
    std::string home;
    std::string ground; ///< ledger_lost | key_compromised
    std::string reason;
    std::string out; ///< is not overwritten
    // of the hub:
    std::vector<std::string> without;   ///< codes of platforms that do not answer and are left out
    std::vector<std::string> platforms; ///< addresses of platforms that the kept register does not know
};
/// Asks the hub what it holds of the node's logs; at the hub, every platform what it holds of it.
int draft_epoch(DraftEpochOptions const& options, Console const& console);

struct SignEpochOptions {
    std::string file;
    CredentialFiles credential;
};
int sign_epoch(SignEpochOptions const& options, Console const& console);

struct BeginEpochOptions {
    std::string config; ///< of the stopped node
    std::string home;
    std::string file;
    std::vector<std::string> platforms; ///< as in DraftEpochOptions
};
/// Once; said again, it is done already.
int begin_epoch(BeginEpochOptions const& options, Console const& console);

struct FollowEpochOptions {
    std::string config; ///< of the stopped platform
    std::string home;
    std::string declaration; ///< digest of the text, as the log names it
};
/// At a platform that a declaration of the hub does not name, when its operator has looked into it.
int follow_epoch(FollowEpochOptions const& options, Console const& console);

/// How the reader of a proof knows the hub.
struct HubFiles {
    std::string certificate;         ///< PEM of the hub's certificate; empty: not known
    std::string keys;                ///< GET /proofs/keys of the hub: from that certificate to its other ones
    std::vector<std::string> epochs; ///< SM3 of each declaration of a new epoch in it that the reader follows
};

struct VerifyOptions {
    std::string file;
    std::vector<std::string> authorities; ///< PEM: a root, and the intermediates below it
    HubFiles hub;
    bool json = false;
    bool strict = false; ///< what was not checked counts as failed
};
int verify(VerifyOptions const& options, Console const& console);

struct VerifyDrawOptions {
    std::string file;
    std::vector<std::string> authorities;
    HubFiles hub;
    std::string department;   ///< PEM of the department's
    std::string jurisdiction; ///< proof of the table of departments (GET /jurisdictions/{id}/proof)
    std::string industry;     ///< of the tender
    std::string region;
    bool json = false;
    bool strict = false;
};
int verify_draw(VerifyDrawOptions const& options, Console const& console);

struct VerifyArchiveOptions {
    std::string file; ///< the container of a tender; it is read in place, so it is no pipe
    std::vector<std::string> authorities;
    HubFiles hub;
    std::string keys;                 ///< GET /proofs/keys of the platform
    std::string time_stamp;           ///< what GET /time-stamps/{size} answers
    std::string time_stamp_authority; ///< PEM
    bool json = false;
    bool strict = false;
};
int verify_archive(VerifyArchiveOptions const& options, Console const& console);

struct VerifyKeysOptions {
    std::string file;
    std::vector<std::string> authorities;
    HubFiles hub;
    std::string platform; ///< PEM of one of its certificates
    bool json = false;
    bool strict = false;
};
int verify_keys(VerifyKeysOptions const& options, Console const& console);

struct SignOptions {
    std::string label;
    CredentialFiles credential;
    std::string file;
};
int sign(SignOptions const& options, Console const& console);

struct SignInOptions {
    CredentialFiles credential;
    std::string url;
    std::string tls_authorities; ///< PEM; empty = the system's
};
int sign_in(SignInOptions const& options, Console const& console);

struct RequestOptions {
    CredentialFiles credential;
    std::string method;
    std::string url;
    std::string body;                 ///< file, `-` = standard input; empty = none
    std::vector<std::string> headers; ///< `Name: value`
    std::string tls_authorities;
};
int request(RequestOptions const& options, Console const& console);

// haihe bid …: a bidder's clerk, off-line up to `submit`. `folder` is bidder/bid_folder.hpp's.

struct BidNewOptions {
    std::string folder;
    std::string url; ///< of the trading platform
    std::string lot;
    std::string tls_authorities;
};
int bid_new(BidNewOptions const& options, Console const& console);

struct BidFillOptions {
    std::string folder;
    std::string bidder_name;
    std::string price; ///< yuan
    std::int64_t period_days = 0;
    std::string quality;
    std::string leader;
    std::vector<std::string> files; ///< copied into the folder
};
int bid_fill(BidFillOptions const& options, Console const& console);

struct BidOptions {
    CredentialFiles credential;
    std::string folder;
    std::string supersedes; ///< of replace: bidId of the bid that stands
    std::string tls_authorities;
};
int bid_check(BidOptions const& options, Console const& console);
int bid_seal(BidOptions const& options, Console const& console);
/// Also `replace`.
int bid_submit(BidOptions const& options, Console const& console);
int bid_withdraw(BidOptions const& options, Console const& console);
int bid_receipt(BidOptions const& options, Console const& console);
int bid_release(BidOptions const& options, Console const& console);

struct BidMarkOptions {
    std::string folder;
    std::string url; ///< of the witness
    std::string witness;
    std::string tls_authorities;
};
int bid_mark(BidMarkOptions const& options, Console const& console);

struct CustodianOptions {
    CredentialFiles credential;
    std::string url;
    std::string lot;
    std::string hub;                    ///< URL: says past the platform what deadline was published
    std::vector<std::string> witnesses; ///< files: certificates of platforms that witness this one's ledger
    std::string tls_authorities;
};
int custodian_release(CustodianOptions const& options, Console const& console);

// haihe draw …: a department's or a host's part in a draw of experts (spec/draw).

struct DrawOptions {
    CredentialFiles credential;
    CredentialFiles opener; ///< opens wraps; empty: the same
    std::string url;        ///< of the hub
    std::string tls_authorities;
    std::string id;
    std::string file;                  ///< the request, or the clear list
    std::vector<std::string> left_out; ///< numbers of experts
    std::int64_t out = 0;              ///< position
    std::string ground;
    std::string platform; ///< URL of the trading platform
};
/// `file`: canonical request. Prints the draw's id.
int draw_request(DrawOptions const& options, Console const& console);
/// Writes the clear list to `file`, which must not be there.
int draw_list(DrawOptions const& options, Console const& console);
/// Says whatever this party is to say now.
int draw_go_on(DrawOptions const& options, Console const& console);
int draw_replace(DrawOptions const& options, Console const& console);
int draw_seat(DrawOptions const& options, Console const& console);
int draw_publish(DrawOptions const& options, Console const& console);

struct FileOptions {
    std::string file;
};
/// Writes the canonical form, without a line feed at its end.
int canonical(FileOptions const& options, Console const& console);
int digest(FileOptions const& options, Console const& console);

struct PickOptions {
    std::string pointer; ///< JSON Pointer
    std::string file;
};
/// Writes one member of a JSON file: a string as it is, byte for byte, so that it can be signed; anything else as JSON.
int pick(PickOptions const& options, Console const& console);

// haihe law …: what the law says, off-line.

struct LawCheckOptions {
    std::string file; ///< JSON: the body of POST /law/check
    std::string home;
    std::vector<std::string> options{}; ///< rules that are known and not read, switched on
    bool json = false;
};
/// A tender's time table and amounts, rule by rule; the answer is no when one is broken.
int law_check(LawCheckOptions const& options, Console const& console);

struct LawPlanOptions {
    std::string from;         ///< date on which the first documents are on offer
    std::string at = "09:00"; ///< hour in China
    std::string home;
    bool voluntary = false;
    bool prequalification = false;
    bool on_working_days = false;
    bool json = false;
};
/// The earliest lawful time table.
int law_plan(LawPlanOptions const& options, Console const& console);

struct LawBookOptions {
    std::string directory;
};
/// Writes the pages of docs/law.
int law_book(LawBookOptions const& options, Console const& console);

} // namespace haihe::app
