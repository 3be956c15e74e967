//! One item of 8 KB as agencies send it, in each of their formats.

use super::words::body;

pub fn newsml_g2() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:meridian.example:20261124:almera-harbour" version="3" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
  <catalogRef href="http://catalogs.meridian.example/g2/catalog-4.xml"/>
  <rightsInfo>
    <copyrightHolder uri="http://meridian.example/about"><name>Meridian Wire</name></copyrightHolder>
    <copyrightNotice>(c) 2026 Meridian Wire. All rights reserved.</copyrightNotice>
    <usageTerms>Not for use after 30 days without agreement.</usageTerms>
  </rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="mwprov:mw"><name>Meridian Wire</name></provider>
    <versionCreated>2026-11-24T10:31:09+01:00</versionCreated>
    <firstCreated>2026-11-24T08:02:44+01:00</firstCreated>
    <pubStatus qcode="stat:usable"/>
    <service qcode="mwserv:world"><name>World</name></service>
    <title>Almera harbour wall holds</title>
    <edNote role="mwnote:desk">Adds quotes in paragraphs 2 and 5. Pictures will follow.</edNote>
    <signal qcode="sig:update"/>
    <link rel="irel:seeAlso" residref="urn:newsml:meridian.example:20261124:almera-harbour-pic" contenttype="image/jpeg"><itemClass qcode="ninat:picture"/></link>
  </itemMeta>
  <contentMeta>
    <urgency>3</urgency>
    <contentCreated>2026-11-24T08:02:44+01:00</contentCreated>
    <located qcode="geo:almera" type="cpnat:poi"><name>Port Almera</name></located>
    <creator qcode="mwstaff:1188"><name>Ilka Sorensen</name></creator>
    <contributor role="ctrol:editor"><name>Dario Venn</name></contributor>
    <language tag="en"/>
    <genre qcode="genre:Current"><name>Current</name></genre>
    <keyword>harbour</keyword><keyword>storm</keyword><keyword>flood</keyword>
    <subject type="cpnat:abstract" qcode="medtop:20000151"><name xml:lang="en">natural disaster</name></subject>
    <subject type="cpnat:abstract" qcode="medtop:20001128"><name xml:lang="en">flood</name></subject>
    <subject type="cpnat:geoArea" qcode="iso3166-1a3:PRT"><name>Portugal</name></subject>
    <slugline>ALMERA-HARBOUR/ (UPDATE 2)</slugline>
    <headline>Harbour wall holds as storm passes Port Almera</headline>
    <dateline>PORT ALMERA, Nov 24</dateline>
    <by>By Ilka Sorensen</by>
    <creditline>Meridian Wire</creditline>
    <description role="drol:summary">The breakwater of Port Almera held through the night; ferries sail again on Wednesday.</description>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml" wordcount="870">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Almera harbour wall holds</title></head><body>
{}</body></html>
    </inlineXML>
  </contentSet>
</newsItem>
"#,
        body()
    )
}

pub fn ninjs() -> String {
    let body = body().replace('"', "\\\"").replace('\n', "\\n");
    format!(
        r#"{{
  "uri": "urn:newsml:meridian.example:20261124:almera-harbour",
  "standard": {{ "name": "ninjs", "version": "3.0", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json" }},
  "type": "text", "representationType": "full", "version": "3", "language": "en",
  "firstCreated": "2026-11-24T08:02:44+01:00", "versionCreated": "2026-11-24T10:31:09+01:00",
  "pubStatus": "usable", "urgency": 3,
  "copyrightHolder": "Meridian Wire", "copyrightNotice": "(c) 2026 Meridian Wire. All rights reserved.",
  "usageTerms": "Not for use after 30 days without agreement.",
  "edNote": "Adds quotes in paragraphs 2 and 5. Pictures will follow.",
  "slugline": "ALMERA-HARBOUR/ (UPDATE 2)", "by": "By Ilka Sorensen", "located": "Port Almera",
  "headlines": [{{ "role": "main", "value": "Harbour wall holds as storm passes Port Almera" }}],
  "descriptions": [{{ "role": "summary", "contentType": "text/plain", "value": "The breakwater of Port Almera held through the night." }}],
  "subjects": [
    {{ "name": "natural disaster", "rel": "about", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000151" }},
    {{ "name": "flood", "rel": "about", "uri": "http://cv.iptc.org/newscodes/mediatopic/20001128" }}
  ],
  "places": [{{ "name": "Port Almera", "rel": "about", "literal": "geo:almera" }}],
  "people": [{{ "name": "Mirela Oduya", "rel": "about" }}],
  "genres": [{{ "name": "Current", "uri": "http://cv.iptc.org/newscodes/genre/Current" }}],
  "infoSources": [{{ "name": "Meridian Wire", "role": "source" }}],
  "associations": [{{ "name": "main", "uri": "urn:newsml:meridian.example:20261124:almera-harbour-pic", "type": "picture",
    "by": "Ruy Campos", "copyrightHolder": "Meridian Wire",
    "headlines": [{{ "value": "The breakwater of Port Almera" }}],
    "renditions": [{{ "name": "web", "href": "https://media.meridian.example/almera.jpg", "contentType": "image/jpeg", "width": 1600, "height": 900 }}] }}],
  "bodies": [{{ "role": "main", "contentType": "text/html", "charCount": 5600, "wordCount": 870, "value": "{body}" }}]
}}
"#
    )
}

pub fn nitf() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.6/dtd/nitf-3-6.dtd">
<nitf version="-//IPTC//DTD NITF 3.6//EN" change.date="October 10, 2012" change.time="19:30">
  <head>
    <title>Almera harbour wall holds</title>
    <meta name="generator" content="Meridian Desk 4"/>
    <tobject tobject.type="News"><tobject.property tobject.property.type="Current"/>
      <tobject.subject tobject.subject.refnum="03000000" tobject.subject.type="Disaster and accident"/>
      <tobject.subject tobject.subject.refnum="17005000" tobject.subject.type="Weather" tobject.subject.matter="Warning"/></tobject>
    <docdata management-status="usable">
      <doc-id regsrc="Meridian Wire" id-string="MW-20261124-0017"/>
      <urgency ed-urg="3"/>
      <date.issue norm="20261124T103109+0100"/>
      <date.release norm="20261124T103109+0100"/>
      <date.expire norm="20261224T000000Z"/>
      <ed-msg info="Adds quotes in paragraphs 2 and 5."/>
      <du-key generation="1" version="3" key="almera-harbour"/>
      <doc.copyright year="2026" holder="Meridian Wire"/>
      <doc.rights owner="Meridian Wire" limitations="No resale without agreement"/>
      <key-list><keyword key="harbour"/><keyword key="storm"/><keyword key="flood"/></key-list>
      <identified-content><person idsrc="mw" value="1188">Mirela Oduya</person><location>Port Almera</location><org>Harbour Authority</org></identified-content>
    </docdata>
    <pubdata type="print" date.publication="20261124T103109+0100" name="World"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Almera harbour wall holds through the night</hl1><hl2>Ferries to sail again on Wednesday</hl2></hedline>
      <byline>By <person>Ilka Sorensen</person><byttl>Meridian Wire Writer</byttl></byline>
      <distributor>Meridian Wire</distributor>
      <dateline><location>PORT ALMERA</location><story.date norm="20261124">Nov 24</story.date></dateline>
      <abstract><p>A breakwater held against waves of four metres, and ferries are to sail again.</p></abstract>
    </body.head>
    <body.content>
      <block id="Main">
{}        <media media-type="image"><media-reference source="almera.jpg" mime-type="image/jpeg" width="1200" height="675" alternate-text="Waves over a wall"/><media-caption><p>Waves at the wall on Tuesday.</p></media-caption><media-producer>Lena Oba</media-producer></media>
      </block>
    </body.content>
    <body.end><tagline>Lena Oba contributed from Santa Rell.</tagline></body.end>
  </body>
</nitf>
"#,
        body()
    )
}
