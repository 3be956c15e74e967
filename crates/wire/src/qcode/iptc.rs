//! The aliases of IPTC's standard catalogs and the schemes that they stand for, so that QCodes are resolved offline.
//!
//! These are the aliases of catalog 41, which keeps those of the catalogs before it.

/// The URI of the concept `code` in the scheme that `alias` stands for.
pub(super) fn uri(alias: &str, code: &str) -> Option<String> {
    let at = SCHEMES.binary_search_by_key(&alias, |(known, _)| known).ok()?;
    let (_, scheme) = SCHEMES.get(at)?;
    Some(match scheme.split_once(':') {
        Some(("n", name)) => format!("http://cv.iptc.org/newscodes/{name}/{code}"),
        Some(("x", name)) => format!("http://cvx.iptc.org/{name}/{code}"),
        _ => format!("{scheme}{code}"),
    })
}

/// Whether a catalog is one of those whose aliases are known here (its sports catalogs aren't).
pub(super) fn is_own(address: &str) -> bool {
    let bare =
        address.trim_start_matches("http://").trim_start_matches("https://").trim_start_matches("www.");
    bare.starts_with("iptc.org/std/catalog/catalog.IPTC-G2-Standards_")
}

/// Alias and scheme, by alias: `n:` stands for IPTC's NewsCodes, `x:` for others' vocabularies that IPTC gives URIs.
#[rustfmt::skip]
const SCHEMES: &[(&str, &str)] = &[
    ("a1312cat", "x:anpa1312-category"), ("a1312prio", "x:anpa1312-priority"),
    ("a1312svc", "x:anpa1312-servicelevel"), ("a1312vers", "x:anpa1312-version"), ("acdc", "n:audiocodec"),
    ("altidrole", "n:altidrole"), ("aoprop", "n:aoproperty"), ("app", "n:application"),
    ("aspfacet", "n:asportfacet"), ("aspfacetvalue", "n:asportfacetvalue"),
    ("authoritystatus", "n:authoritystatus"), ("bcp47", "x:bcp47"), ("catinat", "n:catinature"),
    ("chprop", "n:characteristicsproperty"), ("cinat", "n:cinature"), ("ciprol", "n:contactinfopartrole"),
    ("colin", "n:colourindicator"), ("colsp", "n:colorspace"), ("conf", "n:confidence"),
    ("cpnat", "n:cpnature"), ("cpprole", "n:contentprodpartyrole"),
    ("cptdefrole", "n:conceptdefinitionrole"), ("cptnoterole", "n:conceptnoterole"),
    ("crel", "n:conceptrelation"), ("ctech", "n:commtech"), ("ctrol", "n:contributorrole"),
    ("cusip", "x:cusip"), ("cwarn", "n:contentwarning"), ("dbpedia", "http://dbpedia.org/resource/"),
    ("digsrctype", "n:digitalsourcetype"), ("dimensionunit", "n:dimensionunit"),
    ("drol", "n:descriptionrole"), ("dummy", "n:dummy"), ("ecirol", "n:eventcontactinforole"),
    ("edconf", "n:eventdateconfirm"), ("ednoterole", "n:ednoterole"), ("encd", "n:encoding"),
    ("entityprop", "n:entityproperty"), ("eocstat", "n:eventoccurstatus"),
    ("eorol", "n:eventorganiserrole"), ("eprol", "n:eventparticipantrole"), ("eregrol", "n:eventregrole"),
    ("erol", "n:edrole"), ("figi", "x:figi"), ("fisymtype", "n:financialinstrumentsymboltype"),
    ("freebase", "http://www.freebase.com"), ("frmt", "n:format"), ("gen", "n:generic"),
    ("genre", "n:genre"), ("geonames", "http://sws.geonames.org/"),
    ("geonameshttps", "https://sws.geonames.org/"), ("gics", "x:gics"),
    ("googletopicsv1", "x:googletopicsv1"), ("googletopicsv2", "x:googletopicsv2"),
    ("hashscope", "n:hashscope"), ("hashtype", "n:hashtype"), ("hatarget", "n:hopactiontarget"),
    ("hopaction", "n:hopaction"), ("howextr", "n:howextracted"), ("howpr", "n:howpresent"),
    ("iabadproduct10", "x:iabadproduct10"), ("iabadproduct20", "x:iabadproduct20"),
    ("iabaudience10", "x:iabaudience10"), ("iabcontent20", "x:iabcontent20"),
    ("iabcontent21", "x:iabcontent21"), ("iabcontent22", "x:iabcontent22"),
    ("iabcontent30", "x:iabcontent30"), ("ikos", "n:ikos"), ("imgregrole", "n:imageregionrole"),
    ("imgregtype", "n:imageregiontype"), ("impt", "n:importance"), ("irel", "n:itemrelation"),
    ("irep", "n:itemrepresentation"), ("isin", "x:isin"), ("iso3166-1a2", "x:iso3166-1a2"),
    ("iso3166-1a3", "x:iso3166-1a3"), ("iso3166-2", "x:iso3166-2"), ("iso4217a", "x:iso4217a"),
    ("iso4217n", "x:iso4217n"), ("isrol", "n:infosourcerole"), ("ivqu", "n:videoqualifier"),
    ("lbtyp", "n:labeltype"), ("loctyp", "n:location"), ("loutorient", "n:layoutorientation"),
    ("lrol", "n:languagerole"), ("mb-artist", "http://musicbrainz.org/artist/"),
    ("mb-label", "http://musicbrainz.org/label/"), ("mb-recording", "http://musicbrainz.org/recording/"),
    ("mb-release", "http://musicbrainz.org/release/"),
    ("mb-releasegroup", "http://musicbrainz.org/release-group/"),
    ("mb-work", "http://musicbrainz.org/work/"), ("medtop", "n:mediatopic"), ("medtype", "n:mediatype1"),
    ("mic", "x:iso10383-mic"), ("mtyp", "n:mediatype"), ("ncostat", "n:newscoveragestatus"),
    ("ninat", "n:ninature"), ("nityp", "n:newsitemtype"), ("nmsig", "n:newsmsgsignal"),
    ("not", "n:notation"), ("nprod", "n:newsproduct"), ("nprov", "n:newsprovider"), ("nprt", "n:namepart"),
    ("nrol", "n:namerole"), ("oito", "n:ofinterestto"), ("parasport", "x:parasport"),
    ("pgrmod", "n:pkggroupmode"), ("plinat", "n:plinature"), ("plus", "http://ns.useplus.org/ldf/vocab/"),
    ("prio", "n:priority"), ("prodgenre", "n:productgenre"), ("prop", "n:property"), ("prov", "n:provider"),
    ("pst1", "n:status1"), ("rcalctype", "n:rcalctype"), ("rel", "n:relevance"), ("riaspect", "n:riaspect"),
    ("rightsprop", "n:rightsproperty"), ("riscope", "n:riscope"), ("rnd", "n:rendition"),
    ("role1", "n:role1"), ("rscaleunit", "n:rscaleunit"), ("rtype", "n:ratertype"), ("scn", "n:scene"),
    ("secst", "x:secst"), ("sedol", "x:sedol"), ("sev", "n:severity"), ("sig", "n:signal"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("sov", "n:videoscaling"),
    ("squ", "n:subjectqualifier"), ("stat", "n:pubstatusg2"), ("subj", "n:subjectcode"),
    ("ticker", "x:ticker"), ("tidm", "x:tidm"), ("timeunit", "n:timeunit"), ("tone", "n:tone"),
    ("tpctyp", "n:topictype"), ("trustindicator", "n:trustindicator"), ("urgy", "n:urgency"),
    ("useracttype", "n:useractiontype"), ("valfmt", "n:valueformat"), ("vcdc", "n:videocodec"),
    ("videodef", "n:videodefinition"), ("why", "n:whypresent"),
    ("wikidata", "http://www.wikidata.org/entity/"), ("wldreg", "n:worldregion"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(SCHEMES.is_sorted_by_key(|(alias, _)| alias));
    }
}
