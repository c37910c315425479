// Generated from spec/http/trading.yaml; do not edit.

export interface paths {
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects */
        get: operations["listProjects"];
        put?: never;
        /** Registers a project (handler of a tenderee) */
        post: operations["registerProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores a file; its digest is its name */
        post: operations["storeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{sm3}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file; public once it is a published document */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tenders; unpublished ones only to those they belong to */
        get: operations["listTenders"];
        put?: never;
        /** Enters a tender and its lots (handler) */
        post: operations["registerTender"];
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
        /** A tender with its time line and findings */
        get: operations["getTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both drafts, the canonical texts to be signed, and what the law says of them */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents in force, as signed: what a bid is sealed under */
        get: operations["readDocuments"];
        /** Drafts the manifest of tender documents (handler) */
        put: operations["draftDocuments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Drafts the announcement (handler, If-Match) */
        put: operations["draftAnnouncement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reviews the draft (reviewer) */
        post: operations["reviewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes what was signed (signer, another person than the drafter); refused with rule and citation when the law forbids */
        post: operations["publishTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/deadline-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the bid deadline back for everybody (tenderee or agency, signer): on the ground of a certified failure of the platform, or while a suspension stands; never after the deadline */
        post: operations["changeDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the operator has certified of the platform's own failures */
        get: operations["readFailures"];
        put?: never;
        /** Certifies a failure of the platform that is over (operator) */
        post: operations["certifyFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a clarification (signer); the deadline moves when the law says so */
        post: operations["clarify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the resumable upload of a sealed bid (bidder). It belongs to the caller's entity and exists for nobody else */
        post: operations["createUpload"];
        delete?: never;
        /** What of tus 1.0.0 is offered; no sign-in */
        options: operations["describeUploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drops an upload and its bytes */
        delete: operations["endUpload"];
        options?: never;
        /** How far an upload is */
        head: operations["uploadProgress"];
        /**
         * Appends; what arrived before a line broke is kept
         * @description A signed request may cover the Content-Digest (sm3) of its body; it is checked as the body arrives. 409: the offset is not where the received bytes end. 423: another request is writing. 460: what arrived is not what Upload-Checksum or Content-Digest announced, and was not kept. 404 for an upload of somebody else as for one that never was.
         */
        patch: operations["continueUpload"];
        trace?: never;
    };
    "/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own bids of all lots, newest first (bidder) */
        get: operations["listOwnBidsOfAllLots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots whose signed documents name the caller's signing certificate as a custodian */
        get: operations["listCustody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        /** The caller's own bids of a lot with their receipts (bidder); of others nothing is told */
        get: operations["listOwnBids"];
        put?: never;
        /**
         * Hands in a sealed bid whose ciphertext has been uploaded (bidder, signer)
         * @description In time if its last byte was read before the deadline. What the law wants refused on record (late: `bid_arrives_before_the_deadline`; sealed under older documents: `bid_is_under_the_documents_in_force`) carries the receipt of the refusal.
         */
        post: operations["submitBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/bids/{bid}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a bid back before the deadline (its bidder, signer) */
        post: operations["withdrawBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opening hall of a lot
         * @description Until the record is signed only those who take part (bidders of the list, host, custodians) see bids, objections and confirmations; before the list is fixed nobody does. Who asks is optional: an unknown caller is the public.
         */
        get: operations["getOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whenever something public of the opening changed
         * @description Event `opening`, data `{"events": n}`: the hall is to be read anew. Nothing before the deadline. Comment lines keep the line open.
         */
        get: operations["watchOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is verified before anything is released: the signed opening list and its sealed bids
         * @description For host and custodians every bid, for a bidder its own. 409 `opening_takes_keys` while there is no list, and to the public.
         */
        get: operations["readOpeningList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/bidder-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bidder releases the key of its bid, within the window (spec/sealing) */
        post: operations["releaseAsBidder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/custodian-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A custodian releases its shares of all bids of the list, once (spec/sealing) */
        post: operations["releaseAsCustodian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Objects on the spot (bidder of the list), after the reading and before the record; holds nothing up */
        post: operations["objectAtOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an objection on the spot (host, handler) */
        post: operations["answerAtOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms what was read (bidder of the list), once; who does not is noted as silent */
        post: operations["confirmOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/base-price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes the base price that the documents had sealed (host, signer), after the reading and before the record
         * @description The commitment in the documents is HMAC-SM3(salt, canonical {lot, price, tender}); another price or salt is refused.
         */
        post: operations["publishBasePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides a bid that neither its bidder nor the custodians can open any more (host, signer), with reasons */
        post: operations["decideUnopenedBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        /** The record as the host should sign it now (who takes part) */
        get: operations["readOpeningRecord"];
        put?: never;
        /** Signs the record (host, signer): it is published, and everybody reads the bids */
        post: operations["signOpeningRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the law says of a time table; keeps nothing */
        post: operations["checkLaw"];
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
        /** @description Whose it is follows from who asks, its code from the platform */
        NewProject: {
            investmentCode: string;
            name: string;
            approval: string;
            investment: components["schemas"]["Money"];
            /** @enum {unknown} */
            fundSource: "budget" | "state_enterprise" | "foreign_loan" | "private";
            fundsSettled: boolean;
            industry: string;
            region: string;
        };
        Project: {
            code: string;
            investmentCode: string;
            name: string;
            owner: string;
            ownerName: string;
            approval: string;
            investment: components["schemas"]["Money"];
            /** @enum {unknown} */
            fundSource: "budget" | "state_enterprise" | "foreign_loan" | "private";
            fundsSettled: boolean;
            industry: string;
            region: string;
        };
        NewTender: {
            project: string;
            name: string;
            /** @description social credit code; absent: the tenderee organises the tender itself */
            agency?: string;
            /** @enum {unknown} */
            method: "open" | "invited";
            compulsory: boolean;
            /** @description self-organised tendering has been filed */
            filed: boolean;
            lots: components["schemas"]["NewLot"][];
        };
        NewLot: {
            name: string;
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            content: string;
            estimatedPrice: components["schemas"]["Money"];
            maximumPrice?: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
        };
        TenderLine: {
            code: string;
            name: string;
            tendereeName: string;
            industry: string;
            region: string;
            state: string;
            publishedAt?: components["schemas"]["Instant"];
            bidDeadline?: components["schemas"]["Instant"];
        };
        TenderList: {
            items: components["schemas"]["TenderLine"][];
            total?: number;
            page: number;
            pages?: number;
            position?: number;
        };
        Draft: {
            tender: string;
            version: number;
            /** @description canonical text */
            announcement?: string;
            /** @description canonical text */
            manifest?: string;
            findings: components["schemas"]["Finding"][];
            drafter: string;
            reviewer: string;
        };
        SignedText: {
            /** @description canonical, as signed */
            text: string;
            signature: components["schemas"]["Signature"];
        };
        DocumentsInForce: {
            platform: string;
            tender: string;
            lots: string[];
            /** @description names the manifest by its digest and the first deadline */
            announcement: components["schemas"]["SignedText"];
            manifest: components["schemas"]["SignedText"];
            /** @description clarifications and deadline changes, in order; the label of the signature says which */
            amendments: components["schemas"]["SignedText"][];
            documentsDigest: components["schemas"]["Digest"];
            bidDeadline: components["schemas"]["Instant"];
        };
        CertifiedFailure: {
            failure: {
                platform: string;
                number: number;
                beganAt: components["schemas"]["Instant"];
                endedAt: components["schemas"]["Instant"];
                description: string;
            };
            signature: components["schemas"]["Signature"];
            certifiedAt: components["schemas"]["Instant"];
        };
        HandedIn: {
            /** @description canonical submission (spec/sealing) */
            submission: string;
            /** @description id of the upload whose bytes are the ciphertext */
            upload: string;
            supersedes?: components["schemas"]["BidId"];
            /** @description over canonical {bidId, lot, supersedes} under haihe/bid-replacement/1; required with supersedes */
            replacementSignature?: components["schemas"]["Signature"];
        };
        BidWritten: {
            result: {
                bidId: components["schemas"]["BidId"];
                receivedAt: components["schemas"]["Instant"];
            };
            receipt?: components["schemas"]["Receipt"];
        };
        OwnBid: {
            bidId: components["schemas"]["BidId"];
            headerDigest: components["schemas"]["Digest"];
            receivedAt: components["schemas"]["Instant"];
            /** @enum {unknown} */
            standing: "in" | "withdrawn" | "superseded";
            receipt: components["schemas"]["Receipt"];
        };
        OwnBids: {
            lot: string;
            now: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            items: components["schemas"]["OwnBid"][];
        };
        OwnBidOfALot: {
            lot: string;
            tenderName: string;
            lotName: string;
            bidDeadline: components["schemas"]["Instant"];
            bidId: components["schemas"]["BidId"];
            receivedAt: components["schemas"]["Instant"];
            /** @enum {unknown} */
            standing: "in" | "withdrawn" | "superseded";
        };
        OwnBidsOfAllLots: {
            now: components["schemas"]["Instant"];
            items: components["schemas"]["OwnBidOfALot"][];
        };
        LotInCustody: {
            lot: string;
            tenderName: string;
            lotName: string;
            bidDeadline: components["schemas"]["Instant"];
            /** @description of the caller's share */
            number: number;
            /**
             * @description as an OpeningPage's state
             * @enum {unknown}
             */
            stage: "open" | "held" | "closed" | "failed" | "listed" | "read" | "recorded";
            /** @description whether the caller has released its shares */
            released: boolean;
        };
        Custody: {
            now: components["schemas"]["Instant"];
            items: components["schemas"]["LotInCustody"][];
        };
        SignedRelease: {
            /** @description canonical release (spec/sealing), signed under haihe/bid-release/1 or haihe/share-release/1 */
            release: string;
            signature: components["schemas"]["Signature"];
        };
        ListedSubmission: {
            bidId: components["schemas"]["BidId"];
            submission: string;
            certificate: components["schemas"]["Pem"];
        };
        ListToRelease: {
            /** @description canonical opening list (spec/sealing) */
            list: string;
            /** @description of the platform under haihe/opening-list/1 */
            signature: components["schemas"]["Signature"];
            /** @description of the entry that fixed the list */
            receipt: components["schemas"]["Receipt"];
            bids: components["schemas"]["ListedSubmission"][];
        };
        CustodianInHall: {
            number: number;
            name: string;
            kind: components["schemas"]["CustodianKind"];
            released: boolean;
        };
        BidInHall: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            /** @enum {unknown} */
            state: "waiting" | "unlocked" | "opened" | "revoked" | "withdrawn";
            unlockedBy: components["schemas"]["UnlockedBy"];
            ground: components["schemas"]["UnopenedGround"];
            reading?: components["schemas"]["BidReading"];
            files: {
                name: string;
                size: number;
                sm3: components["schemas"]["Digest"];
            }[];
            faults: string[];
            /** @description sealed before an amendment of the content and not replaced */
            underOldDocuments: boolean;
        };
        OpeningPage: {
            tender: string;
            tenderName: string;
            lot: string;
            lotName: string;
            /** @enum {unknown} */
            state: "open" | "held" | "closed" | "failed" | "listed" | "read" | "recorded";
            now: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            /** @enum {unknown} */
            mode: "bidders_first" | "custodians_first";
            custodiansOpenWhatIsLeft: boolean;
            sharesNeeded: number;
            decryptionWindowMinutes: number;
            /** @description from the list on */
            windowEndsAt?: components["schemas"]["Instant"];
            /** @description from the list on, and of a lot that has failed */
            bidCount?: number;
            custodians: components["schemas"]["CustodianInHall"][];
            /** @description in the order of the list */
            bids: components["schemas"]["BidInHall"][];
            objections: components["schemas"]["RecordedObjection"][];
            confirmedBy: string[];
            record?: components["schemas"]["OpeningRecord"];
            recordSignature?: components["schemas"]["Signature"];
            recordedAt?: components["schemas"]["Instant"];
            /** @description the documents seal a base price: it is published after the reading */
            basePriceSealed: boolean;
            /** @description once published */
            basePrice?: components["schemas"]["BasePrice"];
            /** @enum {unknown} */
            youAre: "public" | "bidder" | "host" | "custodian";
        };
        LawCheck: {
            timeTable: components["schemas"]["TimeTable"];
            beganOn: components["schemas"]["Date"];
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            compulsory: boolean;
            /** @enum {unknown} */
            method: "open" | "invited";
            estimatedPrice: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            media?: string[];
        };
        /** @description fen */
        Money: number;
        Digest: string;
        Part: {
            commitment: components["schemas"]["Digest"];
            salt?: string;
            value?: string;
        };
        Instant: string;
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
        Written: {
            result: {
                [key: string]: unknown;
            };
            /** @description of the last entry written; absent when none was */
            receipt?: components["schemas"]["Receipt"];
        };
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
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
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
        DocumentManifest: {
            tender: string;
            version: number;
            files: components["schemas"]["DocumentFile"][];
            bidding?: components["schemas"]["BiddingTerms"];
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
            kind: "project" | "tender" | "documents" | "announcement" | "questions" | "clarification" | "objection" | "deadline" | "opening" | "record" | "failure" | "suspension" | "resumption";
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
            agencyName?: string;
            method?: string;
            industry?: string;
            region?: string;
            state: string;
            now?: components["schemas"]["Instant"];
            holds?: components["schemas"]["Hold"][];
            lots?: components["schemas"]["Lot"][];
            timeTable?: components["schemas"]["TimeTable"];
            documents?: components["schemas"]["DocumentManifest"];
            announcement?: components["schemas"]["Announcement"];
            announcementSignature?: components["schemas"]["Signature"];
            clarifications?: components["schemas"]["ClarificationIssued"][];
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
        BidId: string;
        /**
         * @description empty until its key is known
         * @enum {unknown}
         */
        UnlockedBy: "" | "bidder" | "custodians";
        /**
         * @description why it was not opened; else empty
         * @enum {unknown}
         */
        UnopenedGround: "" | "not_decrypted_by_its_bidder" | "ciphertext_lost" | "shares_unusable";
        /** @description What is read out of a bid (唱标) */
        BidReading: {
            bidderName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
        };
        RecordedObjection: {
            number: number;
            bidder: string;
            text: string;
            /** @description empty until it is given */
            answer: string;
        };
        RecordedBid: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            /** @enum {unknown} */
            outcome: "opened" | "revoked" | "withdrawn";
            unlockedBy: components["schemas"]["UnlockedBy"];
            ground: components["schemas"]["UnopenedGround"];
            reading?: components["schemas"]["BidReading"];
            /** @description names of what was wrong inside, left to the committee */
            faults: string[];
        };
        BasePrice: {
            price: components["schemas"]["Money"];
            /** @description proves the price against the commitment in the documents */
            salt: components["schemas"]["Digest"];
        };
        /** @description 开标记录, signed by the host under haihe/opening-record/1 */
        OpeningRecord: {
            tender: string;
            lot: string;
            openedAt: components["schemas"]["Instant"];
            listDigest: components["schemas"]["Digest"];
            bids: components["schemas"]["RecordedBid"][];
            objections: components["schemas"]["RecordedObjection"][];
            /** @description social credit codes; who is missing kept silent */
            confirmedBy: string[];
            /** @description 标底, when the documents had sealed one */
            basePrice?: components["schemas"]["BasePrice"];
        };
        Findings: {
            findings: components["schemas"]["Finding"][];
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
        Code: string;
        /** @description 标段（包）编号 */
        Lot: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Project"][];
                    };
                };
            };
        };
    };
    registerProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getProject: {
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
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    storeFile: {
        parameters: {
            query: {
                name: string;
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sm3: components["schemas"]["Digest"];
                        size: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
        };
    };
    readFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sm3: components["schemas"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listTenders: {
        parameters: {
            query?: {
                state?: "registered" | "published" | "suspended";
                q?: string;
                page?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderList"];
                };
            };
        };
    };
    registerTender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTender"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
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
    getDraft: {
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
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    readDocuments: {
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
            /** @description The documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsInForce"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    draftDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: components["schemas"]["DocumentFile"][];
                    bidding?: components["schemas"]["BiddingTerms"];
                };
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    draftAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    reviewDraft: {
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
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    publishTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    announcement: string;
                    announcementSignature: components["schemas"]["Signature"];
                    manifest: string;
                    manifestSignature: components["schemas"]["Signature"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    changeDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, number, ground, failure, bidDeadlineBefore, bidDeadlineAfter, reason}, signed under haihe/deadline-change/1 */
                    change: string;
                    signature: components["schemas"]["Signature"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readFailures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CertifiedFailure"][];
                        /** @description the number that the next one carries */
                        next: number;
                    };
                };
            };
        };
    };
    certifyFailure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {platform, number, beganAt, endedAt, description}, signed under haihe/platform-failure/1 */
                    failure: string;
                    signature: components["schemas"]["Signature"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    clarify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clarification: string;
                    signature: components["schemas"]["Signature"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
                /** @description Bytes of the whole; may not be deferred */
                "Upload-Length": number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun */
            201: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    /** @description /uploads/{id} */
                    Location?: string;
                    /** @description An HTTP date */
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    describeUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offered */
            204: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    "Tus-Version"?: "1.0.0";
                    "Tus-Extension"?: "creation,checksum,expiration,termination";
                    "Tus-Checksum-Algorithm"?: "sm3,sha256";
                    "Tus-Max-Size"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            423: components["responses"]["Problem"];
        };
    };
    uploadProgress: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description So far */
            200: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    /** @description Bytes received */
                    "Upload-Offset"?: number;
                    "Upload-Length"?: number;
                    /** @description An HTTP date */
                    "Upload-Expires"?: string;
                    "Cache-Control"?: "no-store";
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    continueUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
                "Upload-Offset": number;
                /** @description sm3 or sha256, a space, and the digest of this body in base64 */
                "Upload-Checksum"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": unknown;
            };
        };
        responses: {
            /** @description Appended, on stable storage */
            204: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    /** @description Bytes received */
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            423: components["responses"]["Problem"];
            460: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOwnBidsOfAllLots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own bids; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBidsOfAllLots"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listCustody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lots; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Custody"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listOwnBids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own bids, oldest first; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBids"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    submitBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandedIn"];
            };
        };
        responses: {
            /** @description Received; the receipt proves when */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidWritten"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
                bid: components["schemas"]["BidId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {bidId, lot}, signed under haihe/bid-withdrawal/1 */
                    withdrawal: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidWritten"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hall now; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    watchOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    readOpeningList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListToRelease"];
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    releaseAsBidder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedRelease"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    releaseAsCustodian: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedRelease"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    objectAtOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description at most 6000 bytes of UTF-8 */
                    text: string;
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    answerAtOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                    /** @description at most 6000 bytes of UTF-8 */
                    text: string;
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    confirmOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    publishBasePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    price: components["schemas"]["Money"];
                    salt: string;
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    decideUnopenedBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bidId: components["schemas"]["BidId"];
                    /**
                     * @description revoked 撤销: the bidder's own fault; withdrawn 撤回: another's
                     * @enum {unknown}
                     */
                    outcome: "revoked" | "withdrawn";
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readOpeningRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text to sign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description canonical OpeningRecord */
                        record: string;
                        /** @constant */
                        label: "haihe/opening-record/1";
                    };
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    signOpeningRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical OpeningRecord, as it was read */
                    record: string;
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
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    checkLaw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawCheck"];
            };
        };
        responses: {
            /** @description The findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            400: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
}
