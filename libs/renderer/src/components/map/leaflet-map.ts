import type { ComponentNode, GeoPoint, MapFeature, MapLayer, Shape } from '@sporvalg/core';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';

import type { UiTexts } from '../../texts/ui-texts.js';

/** The server's own tiles: nobody else is told where a citizen looks. */
const OWN_LAYER: MapLayer = { url: '/api/map-tiles/{z}/{x}/{y}', attribution: '© Kartverket' };
/** Helgeland. */
const SOMEWHERE = { lat: 65.8, lon: 13.4, zoom: 7 };
const NEAREST = 18;

export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly features: readonly MapFeature[];
  readonly active: number;
  readonly canMove: boolean;
}

export interface OpenMap {
  draw(what: Drawn): void;
  centre(): GeoPoint;
  close(): void;
}

interface Hands {
  onAdd(point: GeoPoint): void;
  onMove(shape: number, index: number, point: GeoPoint): void;
}

/** A Leaflet map in an element; opens on what is drawn, else where the definition says. */
export function openMap(element: HTMLElement, node: ComponentNode, words: UiTexts['map'], seen: readonly Shape[], hands: Hands): OpenMap {
  const map = L.map(element, {
    zoomControl: false,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    maxZoom: NEAREST,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  for (const { url, attribution = '', wmsLayers } of node.layers ?? [OWN_LAYER]) {
    const layer = wmsLayers
      ? L.tileLayer.wms(url, { layers: wmsLayers, attribution, format: 'image/png', transparent: true })
      : L.tileLayer(url, { attribution, maxZoom: NEAREST });
    layer.addTo(map);
  }
  look(map, node, seen);
  const content = L.layerGroup().addTo(map);
  map.on('click', ({ latlng }) => hands.onAdd(toPoint(latlng)));
  return {
    draw: (what) => {
      content.clearLayers();
      for (const feature of what.features) fixed(feature).addTo(content);
      what.shapes.forEach((shape, index) => {
        drawn(shape, index === what.active).addTo(content);
        shape.points.forEach((point, at) =>
          handle(point, index === what.active, what.canMove, (moved) => hands.onMove(index, at, moved)).addTo(content),
        );
      });
    },
    centre: () => toPoint(map.getCenter()),
    close: () => void map.remove(),
  };
}

function look(map: L.Map, { centerLocation, zoom }: ComponentNode, seen: readonly Shape[]): void {
  const points = seen.flatMap((shape) => shape.points).map(toLatLng);
  if (points.length > 0) {
    map.fitBounds(L.latLngBounds(points).pad(0.2), { maxZoom: 14, animate: false });
  } else {
    const { latitude, longitude } = centerLocation ?? { latitude: SOMEWHERE.lat, longitude: SOMEWHERE.lon };
    map.setView([latitude, longitude], zoom ?? (centerLocation ? 10 : SOMEWHERE.zoom), { animate: false });
  }
}

function drawn({ kind, points }: Shape, isActive: boolean): L.Layer {
  const options: L.PolylineOptions = {
    interactive: false,
    className: `sv-map__drawn sv-map__drawn--${kind}${isActive ? ' sv-map__drawn--active' : ''}`,
  };
  const places = points.map(toLatLng);
  if (kind === 'area') return L.polygon(places, options);
  return L.polyline(kind === 'line' ? places : [], { ...options, fill: false });
}

/** Told of in words by the list; a pointer alone takes hold of it. */
function handle(point: GeoPoint, isActive: boolean, canMove: boolean, onMoved: (point: GeoPoint) => void): L.Layer {
  const icon = L.divIcon({ className: `sv-map__handle${isActive ? ' sv-map__handle--active' : ''}`, iconSize: [24, 24] });
  const marker = L.marker(toLatLng(point), { icon, keyboard: false, draggable: canMove });
  marker.on('dragend', () => onMoved(toPoint(marker.getLatLng())));
  return marker;
}

function fixed({ kind, name, shape }: MapFeature): L.Layer {
  const options: L.PolylineOptions = { className: `sv-map__fixed sv-map__fixed--${kind}`, bubblingMouseEvents: true };
  const places = shape.points.map(toLatLng);
  const layer = kind === 'route' ? L.polyline(places, { ...options, fill: false }) : L.polygon(places, options);
  const label = document.createElement('span');
  label.textContent = name;
  return layer.bindTooltip(label, { sticky: true });
}

const toLatLng = ({ lat, lon }: GeoPoint): L.LatLngTuple => [lat, lon];
const toPoint = ({ lat, lng }: L.LatLng): GeoPoint => ({ lat, lon: lng });
