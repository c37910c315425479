// Generated from spec/http/hub.yaml; do not edit.

export interface paths {
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published notices, newest first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice with everything that proves it */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file for `haihe verify` */
        get: operations["getNoticeProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time line of a tender as published facts */
        get: operations["getTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of the city */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trust-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificate authorities that count on every platform */
        get: operations["getTrustList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trust-list/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recognises a certificate authority, or replaces what is said of the one with this root (operator) */
        post: operations["recogniseAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trust-list/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each authority has said last of what it has taken back, and whether that is fresh */
        get: operations["getRevocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connected platforms */
        get: operations["listPlatforms"];
        put?: never;
        /** Registers a platform (operator) */
        post: operations["registerPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A platform */
        get: operations["getPlatform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/{code}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which keys a platform has signed, lost ones too, as they followed each other */
        get: operations["listPlatformKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered entities */
        get: operations["listEntities"];
        put?: never;
        /** Registers an entity (operator) */
        post: operations["registerEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entity */
        get: operations["getEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Binds a person's certificate to an entity and duties (operator) */
        post: operations["bindCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How any certificate stands, now or at an instant that is past, with the evidence; anybody may ask, within the limits of an address */
        post: operations["verifyCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bound certificate */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{digest}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a binding (operator) */
        post: operations["revokeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pool of experts, to its keepers and to supervisors of departments */
        get: operations["listExperts"];
        put?: never;
        /** Proposes an admission to the pool, or a change (keeper); nothing counts before another keeper confirms it */
        post: operations["proposeExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An expert, to keepers, supervisors and the expert */
        get: operations["getExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts/{number}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms what another keeper proposed last (keeper) */
        post: operations["confirmExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts/{number}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends an expert at once (one keeper); what was proposed before is void */
        post: operations["suspendExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jurisdictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who supervises what: the table in force of each connected supervision platform */
        get: operations["listJurisdictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jurisdictions/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file for `haihe verify` and `haihe verify draw --jurisdiction`: of any table that was in force */
        get: operations["getJurisdictionProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Draws of experts that the caller may follow, the latest first */
        get: operations["listDraws"];
        put?: never;
        /** Asks for a draw of the experts that the tender documents state (host, signer); the department is one that supervises the tender by the published tables (`department_supervises_the_tender`, `jurisdiction_is_published`); a seat is drawn once */
        post: operations["requestDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a draw stands and who is awaited, to its host, to departments and to keepers of the pool; once it is published to everybody */
        get: operations["getDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been said, as spec/draw §7 has it, for `haihe verify draw`; to the same */
        get: operations["getDrawTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/eligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be drawn, in clear, to a supervisor of the department that the request names */
        get: operations["listEligibleExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves of the list of an attempt (the same supervisor); the hub freezes it and answers with the signed freeze */
        post: operations["handInDrawList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/countersignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department countersigns the clear list (spec/draw) */
        post: operations["countersignDrawList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/commitment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party commits to its random value (spec/draw) */
        post: operations["commitToDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/escrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party hands its shares to the other two (spec/draw) */
        post: operations["giveDrawShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party accepts the shares that it holds (spec/draw) */
        post: operations["acceptDrawShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party reveals its value (spec/draw) */
        post: operations["revealDrawValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party releases its share of one that fell silent (spec/draw) */
        post: operations["releaseDrawShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department calls up the next reserve (spec/draw) */
        post: operations["replaceDrawnExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draws/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department publishes who was called */
        post: operations["publishDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {unknown} */
        NoticeKind: "announcement" | "clarification" | "deadline_change" | "suspension" | "resumption" | "termination" | "opening" | "failure" | "candidates" | "reevaluation" | "result" | "cancellation" | "contract";
        NoticeItem: {
            id: string;
            kind: components["schemas"]["NoticeKind"];
            tender: string;
            title: string;
            tendereeName: string;
            agencyName?: string;
            industry: string;
            region: string;
            estimatedPrice?: components["schemas"]["Money"];
            publishedAt: components["schemas"]["Instant"];
            documentsUntil?: components["schemas"]["Instant"];
            bidDeadline?: components["schemas"]["Instant"];
            platform: string;
            platformName?: string;
            /** @enum {unknown} */
            state: "registered" | "open" | "suspended" | "closed" | "terminated";
        };
        NoticeList: {
            items: components["schemas"]["NoticeItem"][];
            /** @description counted up to 1000 */
            total: number;
            page: number;
            pages: number;
            position?: number;
        };
        Signer: {
            name: string;
            entity?: string;
            entityName?: string;
            certificateDigest?: string;
            validAt?: string;
        };
        Notice: {
            id: string;
            kind: components["schemas"]["NoticeKind"];
            tender: string;
            publishedAt: components["schemas"]["Instant"];
            platform: string;
            platformName?: string;
            /** @description canonical text, as received */
            message: string;
            payload?: {
                [key: string]: unknown;
            };
            announcement?: components["schemas"]["Announcement"];
            signature?: components["schemas"]["Signature"];
            signer?: components["schemas"]["Signer"];
            proof: components["schemas"]["Item"];
            platformCertificate: components["schemas"]["Pem"];
            /** @description without cosignatures; those are in the proof */
            receipt?: components["schemas"]["Receipt"];
            related?: string[];
        };
        Figures: {
            tendersOpen: number;
            noticesToday: number;
            platforms: number;
            entities: number;
            /** @description results noticed in the civil year in China */
            resultsThisYear?: number;
        };
        Platform: {
            code: string;
            name: string;
            /** @enum {unknown} */
            role: "hub" | "trading" | "supervision";
            url: string;
            certificate: components["schemas"]["Pem"];
            /** @enum {unknown} */
            state: "connected" | "suspended" | "withdrawn";
            /** @description unified social credit code of the entity that operates it; two of its officers declare a new epoch (spec/exchange §4.2) */
            operatedBy?: string;
        };
        PlatformList: {
            items: components["schemas"]["Platform"][];
        };
        PlatformKey: {
            keyId: components["schemas"]["Digest"];
            certificate: components["schemas"]["Pem"];
            epoch: number;
            /** @description its heads of the outbox are larger */
            fromSequence: number;
            /** @description its heads of the ledger are larger */
            fromEntry: number;
            /** @description and not larger than this; absent while it is in force */
            throughSequence?: number;
            /** @description the same of the ledger; absent for a lost key too */
            throughEntry?: number;
            /** @description it announced nothing: the hub's operator has registered the next in its place, which may have signed anew from where this one began */
            lost: boolean;
        };
        PlatformKeyList: {
            platform: string;
            keys: components["schemas"]["PlatformKey"][];
        };
        Entity: {
            code: string;
            name: string;
            roles: ("tenderee" | "agency" | "bidder" | "custodian" | "institution" | "department" | "operator")[];
            region: string;
            address: string;
            contact: string;
            /** @enum {unknown} */
            state: "registered" | "withdrawn";
        };
        EntityList: {
            items: components["schemas"]["Entity"][];
        };
        ExpertFacts: {
            number: string;
            /** @description bound with the duty expert */
            certificate: components["schemas"]["Digest"];
            /** @description as tender documents name them */
            specialties: string[];
            districts: string[];
            /** @description entities with which the expert has an interest in common */
            ties: string[];
            /** @description entities that employ near relatives */
            relatives: string[];
            /** @enum {unknown} */
            state: "active" | "suspended" | "removed";
        };
        ExpertPerson: {
            name: string;
            employer: string;
        };
        ExpertProposed: {
            facts: components["schemas"]["ExpertFacts"];
            person: components["schemas"]["ExpertPerson"];
            by: components["schemas"]["Digest"];
            proposedAt: components["schemas"]["Instant"];
        };
        PooledExpert: {
            facts: components["schemas"]["ExpertFacts"];
            person: components["schemas"]["ExpertPerson"];
        };
        ExpertList: {
            items: components["schemas"]["PooledExpert"][];
            /** @description to keepers: what waits for a second one */
            proposed: components["schemas"]["ExpertProposed"][];
        };
        Expert: {
            facts: components["schemas"]["ExpertFacts"];
            person: components["schemas"]["ExpertPerson"];
            suspendedBecause: string;
            proposed?: components["schemas"]["ExpertProposed"];
        };
        /** @enum {unknown} */
        DrawStage: "requested" | "frozen" | "committing" | "escrowing" | "accepting" | "failed" | "revealing" | "recovering" | "selecting" | "seated" | "published" | "given_up";
        DrawRequest: {
            at: components["schemas"]["Instant"];
            /** @description entity that supervises the tender */
            department: string;
            district: string;
            /** @description entities, besides tenderee and agency */
            recusals: string[];
            stepMinutes: number;
            strata: {
                need: number;
                reserve: number;
                specialty: string;
            }[];
            tender: string;
        };
        DrawItem: {
            id: string;
            tender: string;
            stage: components["schemas"]["DrawStage"];
            attempts: number;
            requestedAt: components["schemas"]["Instant"];
        };
        DrawList: {
            items: components["schemas"]["DrawItem"][];
        };
        DrawTurn: {
            /** @enum {unknown} */
            part: "list" | "countersignature" | "commitment" | "escrow" | "acceptance" | "reveal" | "release" | "selection" | "replacement" | "result";
            /** @description party: 1 hub, 2 department, 3 host */
            i: number;
            /** @description of a release: who fell silent; else 0 */
            from: number;
            /** @description awaited: too late from then on; spoken: when it was said */
            by?: components["schemas"]["Instant"];
        };
        DrawWindows: {
            commitBy: components["schemas"]["Instant"];
            escrowBy: components["schemas"]["Instant"];
            acceptBy: components["schemas"]["Instant"];
            revealBy: components["schemas"]["Instant"];
        };
        DrawAttempt: {
            attempt: number;
            frozenAt: components["schemas"]["Instant"];
            windows: components["schemas"]["DrawWindows"];
            leaves: number;
            /** @description in each stratum */
            listed: number[];
            /** @description of the pool, in each stratum: more than listed means that the department left somebody out */
            eligible: number[];
            spoken: components["schemas"]["DrawTurn"][];
        };
        Draw: {
            id: string;
            tender: string;
            now: components["schemas"]["Instant"];
            stage: components["schemas"]["DrawStage"];
            /** @description canonical DrawRequest, as signed */
            request: string;
            /** @description certificates of the three parties; empty before the freeze */
            signers: components["schemas"]["Digest"][];
            encryptionCertificates: components["schemas"]["Pem"][];
            awaited: components["schemas"]["DrawTurn"][];
            attempts: components["schemas"]["DrawAttempt"][];
            /** @description name of the message by which the department is the competent one */
            jurisdiction?: string;
        };
        EligibleList: {
            drawId: string;
            attempt: number;
            strata: {
                specialty?: string;
                need?: number;
                reserve?: number;
            }[];
            items: {
                expert: components["schemas"]["PooledExpert"];
                stratum: number;
            }[];
        };
        Authority: {
            name: string;
            root: components["schemas"]["Pem"];
            intermediates: components["schemas"]["Pem"][];
            revokedSerials: string[];
            suspended: boolean;
            revocation?: components["schemas"]["RevocationSource"][];
        };
        /** @description Of the certificates that one of the authority's own certificates issued */
        RevocationSource: {
            issuer: components["schemas"]["Digest"];
            /** @description Addresses of its CRL, tried in this order */
            lists: string[];
            /** @description Address of its OCSP responder */
            responder?: string;
        };
        RevocationWords: {
            /**
             * @description Of this hub: whether it refuses (hard) or takes (soft) the certificates of an authority of which nothing fresh is known
             * @enum {unknown}
             */
            policy: "soft" | "hard";
            /** @description How often each source is asked */
            everySeconds: number;
            words: {
                issuer: components["schemas"]["Digest"];
                /** @enum {unknown} */
                source: "crl" | "ocsp";
                thisUpdate: components["schemas"]["Instant"];
                nextUpdate?: components["schemas"]["Instant"];
                /** @description Certificates that it says are not good */
                revoked: number;
                /** @description Of the ledger entry that told it: GET /ledger/entries/{index}/receipt */
                position: number;
                fresh: boolean;
                /** @description By the limits of this hub */
                freshUntil: components["schemas"]["Instant"];
            }[];
            /** @description How asking went last, of the sources that are asked now */
            asked: {
                issuer: components["schemas"]["Digest"];
                /** @enum {unknown} */
                source: "crl" | "ocsp";
                at: components["schemas"]["Instant"];
                /** @description The first failure after the last word that could be taken */
                failingSince?: components["schemas"]["Instant"];
                /** @description Rule that the last answer broke; peer_answers: there was none */
                fault?: string;
            }[];
        };
        /** @description By the trust list in force at the instant, and by all that is known now of revocations */
        Verification: {
            valid: boolean;
            /** @description The rule that it breaks */
            rule?: string;
            text?: components["schemas"]["Text"];
            at: components["schemas"]["Instant"];
            /** @description Serial of the list */
            trustList?: number;
            authority?: string;
            chain: {
                certificate: components["schemas"]["Digest"];
                subject: string;
                issuer: string;
                serial: string;
                notBefore: components["schemas"]["Instant"];
                notAfter: components["schemas"]["Instant"];
            }[];
            evidence: {
                certificate: components["schemas"]["Digest"];
                /** @enum {unknown} */
                source: "crl" | "ocsp";
                /** @enum {unknown} */
                state: "good" | "revoked" | "held" | "unknown";
                thisUpdate: components["schemas"]["Instant"];
                nextUpdate?: components["schemas"]["Instant"];
                revokedAt?: components["schemas"]["Instant"];
                reason?: string;
                fresh: boolean;
                position: number;
            }[];
        };
        TrustList: {
            serial: number;
            expiresAt: components["schemas"]["Instant"];
            authorities: components["schemas"]["Authority"][];
        };
        /** @description fen */
        Money: number;
        Instant: string;
        Text: {
            zh: string;
            en: string;
        };
        Date: string;
        Citation: {
            act: components["schemas"]["Text"];
            article: string;
            inForceFrom: components["schemas"]["Date"];
            inForceUntil?: components["schemas"]["Date"];
        };
        NamedValue: {
            name: string;
            value: string;
        };
        Digest: string;
        Part: {
            commitment: components["schemas"]["Digest"];
            salt?: string;
            value?: string;
        };
        TreeHead: {
            logId: string;
            epoch: number;
            size: number;
            root: components["schemas"]["Digest"];
            time: components["schemas"]["Instant"];
            keyId: components["schemas"]["Digest"];
        };
        SignedHead: {
            head: components["schemas"]["TreeHead"];
            signature: string;
        };
        Pem: string;
        Cosignature: {
            head: components["schemas"]["Digest"];
            witness: string;
            time: components["schemas"]["Instant"];
            signature: string;
        };
        Receipt: {
            index: number;
            where: components["schemas"]["Part"];
            who: components["schemas"]["Part"];
            what: components["schemas"]["Part"];
            proof: components["schemas"]["Digest"][];
            head: components["schemas"]["SignedHead"];
            certificate: components["schemas"]["Pem"];
            cosignatures: components["schemas"]["Cosignature"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description of a refusal by law: the path of its rule in the book, GET /law/{rule} */
            help?: string;
            /** @description the rule as a sentence in snake_case */
            rule: string;
            /** @description JSON Pointer into the request */
            path?: string;
            text: components["schemas"]["Text"];
            citation?: components["schemas"]["Citation"];
            facts?: components["schemas"]["NamedValue"][];
            /** @description of a refusal that the law wants on record: a bid that came late */
            receipt?: components["schemas"]["Receipt"];
        };
        TimeTable: {
            documentsFrom: components["schemas"]["Instant"];
            documentsUntil: components["schemas"]["Instant"];
            questionsUntil: components["schemas"]["Instant"];
            objectionUntil: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            openingAt: components["schemas"]["Instant"];
            bidValidityDays: number;
            depositValidityDays: number;
        };
        Announcement: {
            tender: string;
            version: number;
            title: string;
            content: string;
            quantity: string;
            place: string;
            schedule: string;
            obtaining: string;
            qualification: string;
            tendereeName: string;
            tendereeAddress: string;
            contact: string;
            openingPlace: string;
            media: string[];
            documentPrice: components["schemas"]["Money"];
            timeTable: components["schemas"]["TimeTable"];
            documentsDigest: components["schemas"]["Digest"];
        };
        /** @description Signature over label, one zero byte and the canonical text */
        Signature: {
            label: string;
            certificate: components["schemas"]["Pem"];
            value: string;
        };
        Item: {
            position: number;
            message: string;
            outboxHead: components["schemas"]["SignedHead"];
            inclusion: components["schemas"]["Digest"][];
        };
        Hold: {
            /** @enum {unknown} */
            ground: "order" | "objection" | "law";
            source: string;
            since: components["schemas"]["Instant"];
            liftedAt?: components["schemas"]["Instant"];
        };
        Lot: {
            code: string;
            name: string;
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            content: string;
            estimatedPrice: components["schemas"]["Money"];
            maximumPrice?: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            /** @description code of the lot whose place this one takes (重新招标) */
            retenderOf?: string;
        };
        DocumentFile: {
            name: string;
            /** @enum {unknown} */
            kind: "instructions" | "drawings" | "bill_of_quantities" | "contract" | "other";
            size: number;
            sm3: components["schemas"]["Digest"];
        };
        /** @enum {unknown} */
        CustodianKind: "tenderee" | "agency" | "platform" | "notary" | "key_keeper";
        Custodian: {
            name: string;
            kind: components["schemas"]["CustodianKind"];
            encryptionCertificate: components["schemas"]["Pem"];
            signingCertificate: components["schemas"]["Pem"];
        };
        /** @description How electronic bids are sealed and opened (spec/sealing); documents without them take none */
        BiddingTerms: {
            sharesNeeded: number;
            /** @description in the order of their shares, from 1 */
            custodians: components["schemas"]["Custodian"][];
            /** @enum {unknown} */
            openingMode: "bidders_first" | "custodians_first";
            /** @description the remedy of 电子招标投标办法 第三十一条; without it a bid that its bidder does not decrypt is revoked */
            custodiansOpenWhatIsLeft: boolean;
            decryptionWindowMinutes: number;
            /** @description names of the files that every bid contains */
            files: string[];
        };
        EvaluationClause: {
            code: string;
            /** @enum {unknown} */
            kind: "form" | "qualification" | "response";
            text: string;
            /** @description a bid that does not meet it is rejected */
            rejects: boolean;
        };
        /** @description an exact number, as written: 12.50 */
        Decimal: string;
        ScoreItem: {
            code: string;
            /** @enum {unknown} */
            kind: "technical" | "business";
            name: string;
            criteria: string;
            least: components["schemas"]["Decimal"];
            most: components["schemas"]["Decimal"];
        };
        /** @description computed, not given (spec/formula) */
        PriceScore: {
            points: components["schemas"]["Decimal"];
            formula: string;
            constants: {
                name: string;
                value: components["schemas"]["Decimal"];
            }[];
        };
        PriceAdjustment: {
            code: string;
            name: string;
            criteria: string;
        };
        ExpertsNeeded: {
            specialty: string;
            need: number;
        };
        /** @description 评标委员会: odd, five or more, two thirds experts (招标投标法 第三十七条) */
        CommitteeTerms: {
            /** @description of the tenderee */
            representatives: number;
            experts: components["schemas"]["ExpertsNeeded"][];
            /** @description why experts are named and not drawn; absent: they are drawn */
            namedBecause?: string;
        };
        /** @description How bids are judged: from the signed documents and from nowhere else (招标投标法 第四十条, 条例 第四十九条) */
        EvaluationTerms: {
            /** @enum {unknown} */
            method: "comprehensive" | "lowest_evaluated_price";
            clauses: components["schemas"]["EvaluationClause"][];
            /** @description comprehensive only */
            items: components["schemas"]["ScoreItem"][];
            /** @description comprehensive only */
            price?: components["schemas"]["PriceScore"];
            /** @description lowest_evaluated_price only */
            adjustments: components["schemas"]["PriceAdjustment"][];
            /** @description of the members' points for an item one highest and one lowest */
            leaveOutExtremes: boolean;
            /** @description of points */
            decimals: number;
            candidates: number;
            committee: components["schemas"]["CommitteeTerms"];
            losersSeeTheirPoints: boolean;
        };
        DocumentManifest: {
            tender: string;
            version: number;
            files: components["schemas"]["DocumentFile"][];
            bidding?: components["schemas"]["BiddingTerms"];
            evaluation?: components["schemas"]["EvaluationTerms"];
        };
        Clarification: {
            tender: string;
            number: number;
            title: string;
            content: string;
            affectsBids: boolean;
            newBidDeadline?: components["schemas"]["Instant"];
            files: components["schemas"]["DocumentFile"][];
        };
        ClarificationIssued: {
            clarification: components["schemas"]["Clarification"];
            signature?: components["schemas"]["Signature"];
            signer?: string;
            issuedAt: components["schemas"]["Instant"];
            bidDeadlineBefore: components["schemas"]["Instant"];
            bidDeadlineAfter: components["schemas"]["Instant"];
        };
        PostedCandidate: {
            rank: number;
            bidder: string;
            bidderName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
            /** @description how it meets the qualification that the documents require */
            response: string;
        };
        /** @description 中标候选人公示 of a lot */
        PublishedPosting: {
            lot: string;
            /** @description by rank */
            candidates: components["schemas"]["PostedCandidate"][];
            postedAt: components["schemas"]["Instant"];
            postedUntil: components["schemas"]["Instant"];
            objectionChannel: string;
            /** @description number of the report that recommends them; absent: the first */
            report?: number;
            /** @description a re-evaluation was ordered: the posting has fallen */
            fallenAt?: components["schemas"]["Instant"];
        };
        /**
         * @description why not a candidate that ranks before
         * @enum {unknown}
         */
        AwardGround: "" | "gave_up" | "force_majeure" | "no_bond" | "unlawful_conduct" | "other";
        /** @description 中标结果 of a lot; after a cancelled one the next */
        PublishedAward: {
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            rank: number;
            ground: components["schemas"]["AwardGround"];
            noticedAt: components["schemas"]["Instant"];
            cancelledAt?: components["schemas"]["Instant"];
        };
        PublishedContract: {
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            signedAt: components["schemas"]["Instant"];
        };
        Finding: {
            rule: string;
            /** @enum {unknown} */
            mark: "kept" | "broken" | "pending" | "not_applicable";
            /** @enum {unknown} */
            level: "green" | "yellow" | "red" | "grey";
            explanation: components["schemas"]["Text"];
            citation: components["schemas"]["Citation"];
            facts: components["schemas"]["NamedValue"][];
            path: string;
            due?: components["schemas"]["Instant"];
        };
        Event: {
            index: number;
            type: string;
            at?: components["schemas"]["Instant"];
            receiptUrl: string;
        };
        Step: {
            /** @enum {unknown} */
            kind: "project" | "tender" | "documents" | "announcement" | "questions" | "clarification" | "objection" | "deadline" | "opening" | "record" | "evaluation" | "candidates" | "reevaluation" | "examination" | "extension" | "award" | "cancellation" | "report" | "contract" | "failure" | "dispute" | "suspension" | "resumption" | "termination";
            title: components["schemas"]["Text"];
            at?: components["schemas"]["Instant"];
            from?: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            state: "done" | "current" | "due" | "late" | "future";
            rule?: components["schemas"]["Finding"];
            event?: components["schemas"]["Event"];
        };
        Order: {
            number: string;
            department: string;
            issuer: string;
            counter: number;
            target: string;
            tender: string;
            /** @enum {unknown} */
            act: "suspend" | "resume";
            reason: string;
            basis: string;
            issuedAt: components["schemas"]["Instant"];
        };
        OrderState: {
            order: components["schemas"]["Order"];
            acknowledgedAt?: components["schemas"]["Instant"];
            executed?: boolean;
            rule?: string;
        };
        /** @description The time line of a tender as published facts; members that a role does not hold are absent */
        TenderPage: {
            code: string;
            name: string;
            project?: string;
            tenderee?: string;
            tendereeName?: string;
            /** @description social credit code */
            agency?: string;
            agencyName?: string;
            method?: string;
            industry?: string;
            region?: string;
            /** @description registered | published | suspended | terminated; at the hub open | suspended | closed | terminated */
            state: string;
            now?: components["schemas"]["Instant"];
            holds?: components["schemas"]["Hold"][];
            lots?: components["schemas"]["Lot"][];
            timeTable?: components["schemas"]["TimeTable"];
            documents?: components["schemas"]["DocumentManifest"];
            announcement?: components["schemas"]["Announcement"];
            announcementSignature?: components["schemas"]["Signature"];
            clarifications?: components["schemas"]["ClarificationIssued"][];
            postings?: components["schemas"]["PublishedPosting"][];
            /** @description those of one lot in their order */
            awards?: components["schemas"]["PublishedAward"][];
            contracts?: components["schemas"]["PublishedContract"][];
            allowedSteps?: string[];
            steps: components["schemas"]["Step"][];
            findings?: components["schemas"]["Finding"][];
            events?: components["schemas"]["Event"][];
            orders?: components["schemas"]["OrderState"][];
            routes?: {
                hub?: boolean;
                direct?: boolean;
            };
            notices?: string[];
        };
        Written: {
            result: {
                [key: string]: unknown;
            };
            /** @description of the last entry written; absent when none was */
            receipt?: components["schemas"]["Receipt"];
        };
    };
    responses: {
        /** @description A refusal, with its rule, its citation and what to do next */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        Draw: string;
        ExpertNumber: string;
        /** @description origin-epoch-sequence */
        NoticeId: string;
        Code: string;
        Digest: components["schemas"]["Digest"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listNotices: {
        parameters: {
            query?: {
                q?: string;
                kind?: components["schemas"]["NoticeKind"];
                industry?: string;
                region?: string;
                category?: "works" | "goods" | "services";
                /** @description of the tender */
                state?: "open" | "suspended" | "closed" | "terminated";
                /** @description the id of a notice; only older ones */
                after?: string;
                page?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    /** @description the next bid deadline, at which a state changes while nobody writes; absent if there is none */
                    Expires?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
            400: components["responses"]["Problem"];
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description origin-epoch-sequence */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getNoticeProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description origin-epoch-sequence */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tender */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
        };
    };
    getTrustList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustList"];
                };
            };
        };
    };
    recogniseAuthority: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    root: components["schemas"]["Pem"];
                    intermediates: components["schemas"]["Pem"][];
                    /** @description CRL of the root, PEM; left out, the serials revoked before stay so */
                    revocationList?: string;
                    suspended: boolean;
                    /** @description Where it says which certificates it has taken back; the hub asks there */
                    revocation?: components["schemas"]["RevocationSource"][];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getRevocation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationWords"];
                };
            };
        };
    };
    listPlatforms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platforms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformList"];
                };
            };
        };
    };
    registerPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Platform"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Platform"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listPlatformKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformKeyList"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listEntities: {
        parameters: {
            query?: {
                role?: "tenderee" | "agency" | "bidder" | "custodian" | "institution" | "department" | "operator";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entities */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityList"];
                };
            };
        };
    };
    registerEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Entity"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entity */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entity"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    bindCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certificate: components["schemas"]["Pem"];
                    entity: string;
                    duties: ("handler" | "reviewer" | "signer" | "expert" | "supervisor" | "operator")[];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    verifyCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certificate: components["schemas"]["Pem"];
                    /** @description An instant; now when it is left out */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description The judgement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The binding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    revokeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listExperts: {
        parameters: {
            query?: {
                specialty?: string;
                /** @description GB/T 2260; whose districts take it in */
                district?: string;
                state?: "active" | "suspended" | "removed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The experts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    proposeExpert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertFacts"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getExpert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: components["parameters"]["ExpertNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The expert */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expert"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    confirmExpert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: components["parameters"]["ExpertNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    suspendExpert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: components["parameters"]["ExpertNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    listJurisdictions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tables */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description name of the message: origin-epoch-sequence */
                            id: string;
                            /** @description the payload of jurisdiction.published */
                            table: Record<string, never>;
                        }[];
                    };
                };
            };
        };
    };
    getJurisdictionProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description origin-epoch-sequence */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listDraws: {
        parameters: {
            query?: {
                tender?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draws; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawList"];
                };
            };
            401: components["responses"]["Problem"];
        };
    };
    requestDraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical DrawRequest, signed under haihe/draw-request/1 */
                    request: string;
                    signature: components["schemas"]["Signature"];
                    /** @description SM2 or RSA: shares for the host are wrapped to it */
                    encryptionCertificate: components["schemas"]["Pem"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draw; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draw"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    getDrawTranscript: {
        parameters: {
            query?: {
                /** @description default: the latest */
                attempt?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transcript, canonical */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listEligibleExperts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The experts; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    handInDrawList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leaves: {
                        leaf: components["schemas"]["Digest"];
                        stratum: number;
                    }[];
                    encryptionCertificate: components["schemas"]["Pem"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    countersignDrawList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    commitToDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    giveDrawShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    acceptDrawShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    revealDrawValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    releaseDrawShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                    /** @description who fell silent */
                    from: number;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    replaceDrawnExpert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    publishDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Draw"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, as signed */
                    document: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
}
